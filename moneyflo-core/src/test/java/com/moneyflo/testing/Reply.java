package com.moneyflo.testing;

/**
 * Finds the end of a server's answer to a statement: an OK or an error without more results to follow, or the end of
 * the last result's rows. Used by one thread.
 */
final class Reply {

    private static final int OK = 0x00;
    private static final int ERROR = 0xff;
    private static final int END = 0xfe;
    private static final int MORE_RESULTS = 0x08;
    private static final int SHORT = 0xffffff;

    private final boolean endOfColumns;
    private boolean rows;
    private int ends;
    private boolean over;

    /**
     * Waits for an answer.
     *
     * @param endOfColumns whether this connection tells the end of the columns too, as old clients want it
     */
    Reply(boolean endOfColumns) {
        this.endOfColumns = endOfColumns;
    }

    /** Takes the next packet; returns whether the answer is complete with it. */
    boolean endsWith(Packet packet) {
        if (packet.first() == ERROR) {
            over = true;
        } else if (rows) {
            if (packet.first() == END && packet.length() < SHORT && ++ends == (endOfColumns ? 2 : 1)) {
                finish(endOfColumns ? packet.at(3) : statusOf(packet));
            }
        } else if (packet.first() == OK) {
            finish(statusOf(packet));
        } else {
            rows = true;
            ends = 0;
        }
        return over;
    }

    private void finish(int status) {
        rows = false;
        over = (status & MORE_RESULTS) == 0;
    }

    /** The status follows two numbers of varying length. */
    private static int statusOf(Packet packet) {
        int place = 1;
        for (int number = 0; number < 2; number++) {
            place += switch (packet.at(place)) {
                case 0xfc -> 3;
                case 0xfd -> 4;
                case 0xfe -> 9;
                default -> 1;
            };
        }
        return packet.at(place);
    }
}
