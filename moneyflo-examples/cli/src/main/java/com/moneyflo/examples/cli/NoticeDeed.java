package com.moneyflo.examples.cli;

import com.moneyflo.Actor;
import com.moneyflo.notify.MessageId;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of a command that changes a notice: which notice, the actor and the reason. */
final class NoticeDeed {

    @Parameters(paramLabel = "NOTICE", description = "The notice's id, as 'moneyflo notices' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private MessageId id;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "Required: the reason, for the trail. Write no personal data.")
    private String reason = "";

    @Option(names = "--as", paramLabel = "ROLE", description = "Your role, for the trail. Default: operator.")
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
