package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeCounts;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.Notices;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints notices for operators. */
@Command(
        name = "notices",
        description = "Count the notices to customers by state, and list those that need an operator.",
        synopsisSubcommandLabel = "[COMMAND]",
        commandListHeading = "%nCommands:%n",
        footer = {
            "  moneyflo notices",
            "  moneyflo notices --state pending",
            "  moneyflo notices show NOTICE",
            "  moneyflo notices send-again NOTICE --reason 'The network was down'",
            "  moneyflo notices deliver --twilio"
        },
        subcommands = {
            NoticeShowCommand.class,
            NoticeSendAgainCommand.class,
            NoticeGiveUpCommand.class,
            NoticesDeliverCommand.class
        })
final class NoticesCommand extends BankCommand {

    private static final List<NoticeState> NEED_OPERATOR = List.of(NoticeState.IN_DOUBT, NoticeState.FAILED);
    private static final int MAX_SHOWN = 20;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = {
                "List all notices in this state: pending, later, sending, in-doubt, sent, delivered, failed, "
                        + "suppressed, expired or given-up. Notices that wait come oldest first, others newest first."
            })
    private @Nullable NoticeState state;

    @ArgGroup
    private final NoticeFormat format = new NoticeFormat();

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Notices notices = bank.notices();
        if (state != null) {
            format.print(state.isOver() ? notices.newestFirst(state) : notices.oldestFirst(state), out);
        } else if (!format.isTable()) {
            format.print(NEED_OPERATOR.stream().flatMap(notices::oldestFirst), out);
        } else {
            overview(notices, out);
        }
        return true;
    }

    private void overview(Notices notices, Output out) {
        NoticeCounts counts = notices.counts();
        counts(counts, out);
        long stuck = NEED_OPERATOR.stream().mapToLong(counts::of).sum();
        out.say("");
        if (stuck == 0) {
            out.say("No notice needs an operator.");
            return;
        }
        out.say("These notices need an operator:");
        format.print(NEED_OPERATOR.stream().flatMap(each -> first(notices, each)), out);
        NEED_OPERATOR.stream()
                .filter(each -> counts.of(each) > MAX_SHOWN)
                .forEach(each -> out.say("… and " + (counts.of(each) - MAX_SHOWN) + " more: moneyflo notices --state "
                        + Words.typed(each)));
    }

    private static Stream<NoticeStatus> first(Notices notices, NoticeState state) {
        return notices.oldestFirst(state).limit(MAX_SHOWN);
    }

    private static void counts(NoticeCounts counts, Output out) {
        Table table = new Table(out, Table.left("STATE"), Table.right("NOTICES"), Table.left("OLDEST"));
        for (NoticeState each : NoticeState.values()) {
            String oldest = each == NoticeState.PENDING && counts.of(each) > 0
                    ? "waiting for " + Words.length(counts.oldestPending())
                    : "";
            table.row(Words.plain(each), String.format(Locale.ROOT, "%,d", counts.of(each)), oldest);
        }
        table.end();
    }
}
