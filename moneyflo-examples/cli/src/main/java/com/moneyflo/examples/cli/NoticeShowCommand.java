package com.moneyflo.examples.cli;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.notice.NoticeEvent;
import com.moneyflo.notice.NoticeStatus;
import com.moneyflo.notice.UnknownNoticeException;
import com.moneyflo.notify.MessageId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        out.fact("Account", notice.account() == null ? "none" : notice.maskedAccount());
        out.fact("Customer", notice.customer());
        out.fact("Channel", notice.channel());
        Instant doneAt = notice.doneAt();
        out.fact("State", Words.plain(notice.state()) + (doneAt == null ? "" : ", since " + NoticeFormat.time(doneAt)));
        out.fact("Due", NoticeFormat.time(notice.dueAt()) + ", expires " + NoticeFormat.time(notice.expiresAt()));
        Instant first = notice.firstTriedAt();
        out.fact("Attempts", notice.attempts() + (first == null ? "" : ", the first at " + NoticeFormat.time(first)));
        out.fact("Provider", notice.providerId() == null ? "no id" : notice.providerId());
        out.fact("Reason", Objects.requireNonNullElse(notice.reason(), "none"));
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
                Objects.requireNonNullElse(step.reason(), "")));
        table.end();
    }
}
