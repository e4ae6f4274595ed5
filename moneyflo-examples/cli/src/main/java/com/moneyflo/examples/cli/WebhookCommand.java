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

/** Sends notices through Twilio and receives its calls, until it is stopped. */
@Command(
        name = "webhook",
        description = {
            "Send notices through Twilio as they are written, and receive Twilio's calls: delivery reports and "
                    + "inbound messages. Runs until it is stopped. Credentials come from the environment.",
            "Serves plain HTTP. Put an HTTPS proxy before it, at the address that --public names."
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
            description =
                    "Required: the address at which Twilio reaches it, without " + WebhookServer.STATUS_PATH + ".")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private URI publicBase;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "The host name to listen on. Default: localhost, for this machine only.")
    private String host = "localhost";

    @Option(names = "--port", paramLabel = "NUMBER", description = "The port to listen on. Default: 8080.")
    private int port = 8080;

    @Option(
            names = "--answers",
            description = "Answer BAL, MINI and HELP. A person who holds a customer's phone can then read the balance.")
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
            throw new IllegalArgumentException("Port " + port + " of " + host + " is not available (" + e.getMessage()
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

    /** Waits for the JVM's shutdown, and keeps it waiting until the bank has recorded its deliveries and is closed. */
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
