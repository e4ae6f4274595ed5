package com.moneyflo.twilio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The log lines of a class while this is open. */
final class Logged extends Handler implements AutoCloseable {

    private final Logger log;
    private final Level before;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Logged(Logger log) {
        this.log = log;
        this.before = log.getLevel();
    }

    static Logged by(Class<?> type) {
        Logged logged = new Logged(Logger.getLogger(type.getName()));
        logged.log.setLevel(Level.INFO);
        logged.log.setUseParentHandlers(false);
        logged.log.addHandler(logged);
        return logged;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getLevel() + " " + line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        log.removeHandler(this);
        log.setUseParentHandlers(true);
        log.setLevel(before);
    }
}
