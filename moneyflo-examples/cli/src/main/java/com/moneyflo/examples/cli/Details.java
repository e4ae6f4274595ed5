package com.moneyflo.examples.cli;

import com.moneyflo.Detail;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.Label;
import com.moneyflo.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that moves money. */
final class Details {

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "Your name for this command. A command repeated with the same key is carried out once.")
    private @Nullable IdempotencyKey key;

    @Option(names = "--memo", paramLabel = "TEXT", description = "A few words for the statement.")
    private @Nullable Memo memo;

    @Option(
            names = "--label",
            paramLabel = "NAME=VALUE",
            description = "A value for programs, such as invoice=42. Up to eight.")
    private List<Label> labels = new ArrayList<>();

    Detail[] toArray() {
        return Stream.concat(Stream.of(key, memo).filter(Objects::nonNull), labels.stream())
                .toArray(Detail[]::new);
    }
}
