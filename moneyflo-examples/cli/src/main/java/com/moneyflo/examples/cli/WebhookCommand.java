package com.moneyflo.examples.cli;

import com.moneyflo.examples.webhook.WebhookServer;
import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.TwilioWebhooks;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends texts by way of Twilio and hears what becomes of them, until it is stopped. */
@Command(
        name = "webhook",
        description = {
            "Send texts by way of Twilio as they are written, and take Twilio's calls: what became of a text, "
                    + "and customers' texts. Runs until it is stopped. Credentials come from the environment.",
            "Serves plain HTTP: put something before it that speaks HTTPS, at the address that --public names."
        },
        footer = {
            "  moneyflo webhook --public https://bank.example --db jdbc:mysql://HOST/BANK",
            "  moneyflo webhook --public https://bank.example --port 8080 --answers"
        })
final class WebhookCommand extends BankCommand {

    @Option(
            names = "--public",
            paramLabel = "URL",
            required = true,
            description = "Required: by which address Twilio reaches it, without " + WebhookServer.STATUS_PATH + ".")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI publicBase;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "Where to listen. Default: localhost, for this machine alone.")
    private String host = "localhost";

    @Option(names = "--port", paramLabel = "NUMBER", description = "Which port. Default: 8080.")
    private int port = 8080;

    @Option(
            names = "--answers",
            description = "Answer BAL, MINI and HELP: whoever holds a customer's phone reads the balance.")
    private boolean answers;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable TwilioNotifier provider;
    private @Nullable WebhookServer server;

    @Override
    protected JdbcBank open(Database database) {
        URI status = URI.create(
                publicBase.toString().replaceFirst("/$", "") + WebhookServer.STATUS_PATH + "#rc=5&rp=5xx,ct,rt");
        provider = TwilioSetup.checked(
                TwilioSetup.builder(moneyFlo().environment()).statusCallback(status), output());
        try {
            server = WebhookServer.bound(new InetSocketAddress(host, port));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Port " + port + " of " + host + " cannot be had (" + e.getMessage()
                    + "). Give another --host or --port.");
        }
        return database.builder().notifier(provider).inboundMessages(answers).open();
    }

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        if (server == null) {
            return false;
        }
        server.start(TwilioWebhooks.fromEnvironment(
                publicBase, bank.inbound(), moneyFlo().environment()));
        out.say("Listening on " + host + ":" + server.port() + " for " + publicBase + WebhookServer.STATUS_PATH
                + " and " + WebhookServer.TEXT_PATH + ". Stop it with Ctrl+C.");
        out.writer().flush();
        untilStopped();
        server.close();
        return true;
    }

    /** Whoever stops it waits until the bank is closed in order, with what is being sent recorded. */
    private void untilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopped.countDown();
            await(closed);
        }));
        await(stopped);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void closed() {
        if (server != null) {
            server.close();
        }
        if (provider != null) {
            provider.close();
        }
        closed.countDown();
    }
}
