package com.moneyflo.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/** One packet of MySQL's protocol: three bytes of length, a number, then what is said. This class is immutable. */
public final class Packet {

    private static final int HEADER = 4;
    private static final int QUERY = 0x03;
    private static final int PREPARE = 0x16;
    private static final int EXECUTE = 0x17;

    /** A word of its own: not as in autocommit, nor as in READ COMMITTED. */
    private static final Pattern COMMIT = Pattern.compile("\\bcommit\\b", Pattern.CASE_INSENSITIVE);

    private final byte[] bytes;

    private Packet(byte[] bytes) {
        this.bytes = bytes;
    }

    static Packet read(DataInputStream in) throws IOException {
        byte[] header = in.readNBytes(HEADER);
        if (header.length < HEADER) {
            throw new IOException("the stream ended");
        }
        int length = (header[0] & 0xff) | ((header[1] & 0xff) << 8) | ((header[2] & 0xff) << 16);
        byte[] bytes = new byte[HEADER + length];
        System.arraycopy(header, 0, bytes, 0, HEADER);
        in.readFully(bytes, HEADER, length);
        return new Packet(bytes);
    }

    /** With its header, as it travels. */
    byte[] bytes() {
        return bytes;
    }

    /** A client's request begins with number zero; what it says while it logs in has other numbers. */
    boolean isRequest() {
        return bytes[3] == 0;
    }

    /** Whether it is a statement in words. */
    boolean isQuery() {
        return isRequest() && first() == QUERY;
    }

    /**
     * Looks at a request's kind.
     *
     * @return whether it runs a statement that was prepared before
     */
    public boolean executes() {
        return isRequest() && first() == EXECUTE;
    }

    /**
     * Looks at a request's kind.
     *
     * @return whether a statement is asked for, in words or prepared; not by a ping, nor by what has no answer
     */
    public boolean asks() {
        return isQuery() || executes() || (isRequest() && first() == PREPARE);
    }

    /** The first byte of the content; -1 where there is none. */
    int first() {
        return bytes.length > HEADER ? bytes[HEADER] & 0xff : -1;
    }

    /** The byte at a place of what is said. */
    int at(int place) {
        return bytes[HEADER + place] & 0xff;
    }

    /**
     * Measures.
     *
     * @return how many bytes are said
     */
    public int length() {
        return bytes.length - HEADER;
    }

    /**
     * Looks at a request's text.
     *
     * @param pattern what to look for
     * @return whether it is there
     */
    public boolean says(Pattern pattern) {
        return isQuery() && pattern.matcher(new String(bytes, ISO_8859_1)).find();
    }

    /** Whether it tells the server to commit, alone or after other statements. */
    public boolean commits() {
        return says(COMMIT);
    }
}
