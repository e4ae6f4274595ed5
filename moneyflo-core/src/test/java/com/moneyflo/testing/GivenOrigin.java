package com.moneyflo.testing;

/** An existing server, named by its URL. */
record GivenOrigin(String url) implements Origin {
    @Override
    public String name() {
        return "the given URL";
    }

    @Override
    public String start() {
        return url;
    }

    @Override
    public boolean outlivesTheRun() {
        return true;
    }
}
