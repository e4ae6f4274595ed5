package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.UnknownNoticeException;
import com.moneyflo.notify.MessageId;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints what operators may know of one notice: neither its text nor the phone number. */
@Command(
        name = "show",
        description = "Show the state of a notice, and its trail: each action with its actor and reason.",
        footer = "  moneyflo notices show NOTICE")
final class NoticeShowCommand extends BankCommand {

    @Parameters(paramLabel = "NOTICE", description = "The notice's id, as 'moneyflo notices' shows it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private MessageId id;

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        NoticeStatus notice = bank.notices().find(id).orElseThrow(() -> new UnknownNoticeException(id));
        facts(notice, out);
        trail(bank.notices().trail(id), out);
        return true;
    }

    private static void facts(NoticeStatus notice, Output out) {
        out.fact("Notice", notice.id());
        out.fact("Kind", Words.plain(notice.kind()));
        out.fact("Account", notice.account().isEmpty() ? "none" : notice.maskedAccount());
        out.fact("Customer", notice.customer());
        out.fact("Channel", notice.channel());
        String since =
                notice.doneAt().map(at -> ", since " + NoticeFormat.time(at)).orElse("");
        out.fact("State", Words.plain(notice.state()) + since);
        out.fact("Due", NoticeFormat.time(notice.dueAt()) + ", expires " + NoticeFormat.time(notice.expiresAt()));
        String first = notice.firstTriedAt()
                .map(at -> ", the first at " + NoticeFormat.time(at))
                .orElse("");
        out.fact("Attempts", notice.attempts() + first);
        out.fact("Provider", notice.providerId().orElse("no id"));
        out.fact("Reason", notice.reason().orElse("none"));
    }

    private static void trail(List<NoticeEvent> steps, Output out) {
        if (steps.isEmpty()) {
            return;
        }
        out.say("");
        Table table =
                new Table(out, Table.left("TIME"), Table.left("ACTOR"), Table.left("ACTION"), Table.left("REASON"));
        steps.forEach(step -> table.row(
                NoticeFormat.time(step.at()),
                step.actor().name(),
                step.act(),
                step.reason().orElse("")));
        table.end();
    }
}
