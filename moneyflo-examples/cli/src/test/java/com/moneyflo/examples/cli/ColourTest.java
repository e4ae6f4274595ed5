package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourTest {

    private static final String ESCAPE = "\u001b[";

    private final Terminal pipe = Terminal.on("jdbc:h2:mem:colour");

    @Test
    void aPipeGetsPlainText() {
        assertThat(pipe.type("demo").out()).doesNotContain(ESCAPE);
    }

    @Test
    void aTerminalGetsHeadingsInBoldAndThePlainVerdictLast() {
        Terminal.Answer told = pipe.coloured().type("demo");

        assertThat(told.out()).contains(ESCAPE + "1m");
        assertThat(told.lines()).last().asString().startsWith("verified: ");
    }
}
