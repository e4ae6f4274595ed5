package com.moneyflo.examples.cli;

import com.moneyflo.Actor;
import com.moneyflo.notify.MessageId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which text, who does something about it, and why. */
final class NoticeDeed {

    @Parameters(paramLabel = "NOTICE", description = "Its id, as 'moneyflo notices' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private MessageId id;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Required: why, for the trail; without personal data.")
    private String reason = "";

    @Option(names = "--as", paramLabel = "ROLE", description = "Who you are, for the trail. Default: operator.")
    private Actor actor = Actor.of("operator");

    MessageId id() {
        return id;
    }

    String reason() {
        return reason;
    }

    Actor actor() {
        return actor;
    }
}
