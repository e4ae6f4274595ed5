package com.moneyflo.twilio.testing;

import com.moneyflo.twilio.TwilioNotifier;
import com.moneyflo.twilio.TwilioNotifierBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's HTTP interface on this machine: takes messages, lists them, reports what becomes of them by signed calls,
 * and fails in every way that the real one can. Counts every POST. Thread-safe.
 *
 * <pre>{@code
 * try (FakeTwilio fake = FakeTwilio.start(); TwilioNotifier twilio = fake.notifier().build()) {
 *     fake.next(FakeFault.error(503, 20503).afterTaking());
 *     ...
 *     assertThat(fake.posts()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Twilio's numbers for tests (+15005550001 and the like) fail here too. {@link FakeTwilioProcess} runs it in a
 * process of its own.
 */
public final class FakeTwilio implements AutoCloseable {

    /** The one account there is. */
    public static final String ACCOUNT = "AC" + "0".repeat(32);
    /** Its API key, which may not read the account. */
    public static final String KEY = "SK" + "0".repeat(32);
    /** The API key's secret. */
    public static final String KEY_SECRET = "secret-of-the-fake-key";
    /** The account's auth token, with which calls are signed. */
    public static final String TOKEN = "token-of-the-fake-account";
    /** Its messaging service. */
    public static final String SERVICE = "MG" + "0".repeat(32);
    /** Its phone number. */
    public static final String NUMBER = "+15005550006";

    private final FakeStore store;
    private final FakeScript script;
    private final FakeServer server;
    private final ExecutorService reporters = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "fake-twilio-reports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean reporting;

    private FakeTwilio(int port, InstantSource clock, @Nullable Path file, FakeScript script) {
        this.store = new FakeStore(file);
        this.script = script;
        FakeApi api = new FakeApi(store, script, clock, this::reportIfAsked);
        try {
            this.server = new FakeServer(port, api::answer);
        } catch (IOException e) {
            throw new IllegalStateException("The fake could not be started.", e);
        }
    }

    /** One that does all well until it is told otherwise, on a free port. */
    public static FakeTwilio start() {
        return start(InstantSource.system());
    }

    /** The same with that clock, for messages' times. */
    public static FakeTwilio start(InstantSource clock) {
        return new FakeTwilio(0, clock, null, new FakeScript(0, 0, Duration.ZERO));
    }

    /**
     * One that writes each POST to a file before it answers, is as slow as a network at random, and fails at random.
     *
     * @param port zero for a free one
     * @param file a line a POST, see {@link #posts(Path)}
     * @param slowest the longest delay of an answer
     * @param perMille how many of a thousand POSTs fail, in doubt more often than not
     * @param seed of the randomness
     */
    public static FakeTwilio start(int port, Path file, Duration slowest, int perMille, long seed) {
        return start(port, file, slowest, perMille, seed, InstantSource.system());
    }

    private static FakeTwilio start(
            int port, Path file, Duration slowest, int perMille, long seed, InstantSource clock) {
        return new FakeTwilio(port, clock, file, new FakeScript(seed, perMille, slowest));
    }

    /** Where it is. */
    public URI baseUri() {
        return URI.create("http://localhost:" + server.port());
    }

    /** A notifier that uses it, by the key and the messaging service; asks at once whether a text was taken. */
    public TwilioNotifierBuilder notifier() {
        return notifier(baseUri());
    }

    /** The same for a fake in another process, of which only the address is known. */
    public static TwilioNotifierBuilder notifier(URI baseUri) {
        return TwilioNotifier.builder()
                .accountSid(ACCOUNT)
                .apiKey(KEY, KEY_SECRET)
                .messagingService(SERVICE)
                .settling(Duration.ZERO)
                .baseUri(baseUri);
    }

    /** The answers to the next POSTs, one each; those after them go well. */
    public void next(FakeFault... faults) {
        script.next(faults);
    }

    /** The answers to the next questions, one each. */
    public void nextGets(FakeFault... faults) {
        script.nextGets(faults);
    }

    /** The answer to every POST from now on; null for the right one. */
    public void always(@Nullable FakeFault fault) {
        script.always(fault);
    }

    /** The answer to every POST to that phone from now on. */
    public void number(String to, FakeFault fault) {
        script.number(to, fault);
    }

    /** Whether messages taken from now on wait to be sent, so that they have no time of sending. */
    public void holding(boolean messages) {
        script.holding(messages);
    }

    /** The account's {@code active}, {@code suspended} or {@code closed}, and {@code Full} or {@code Trial}. */
    public void account(String status, String type) {
        script.account(status, type);
    }

    /** From now on the key may read the account. */
    public void mainKey() {
        script.mainKey();
    }

    /** The POSTs of messages that came in whole. */
    public List<FakePost> posts() {
        return store.posts();
    }

    /** The POSTs that another process has written down. */
    public static List<FakePost> posts(Path file) {
        return FakeStore.read(file);
    }

    /** The messages that the fake took, the oldest first. */
    public List<FakeMessage> messages() {
        return store.messages();
    }

    /** The number of connections. */
    public int connections() {
        return server.connections();
    }

    /** The number of requests that began to come in, of any kind. */
    public int requests() {
        return server.begun();
    }

    /** Whether each message taken from now on is reported queued, sent and delivered, without being asked. */
    public void reporting(boolean byItself) {
        reporting = byItself;
    }

    /**
     * Tells the host of each message that it is queued, sent and delivered. Returns what it answered; zero for no
     * answer.
     */
    public List<Integer> reportAll() {
        List<Integer> answers = new ArrayList<>();
        messages().forEach(message -> answers.addAll(delivered(message)));
        return answers;
    }

    /**
     * Tells the host that of a message, by Twilio's word and code; empty for no code. Returns what it answered; zero
     * for no answer.
     */
    public int report(String sid, String status, String code) {
        FakeMessage message = messages().stream()
                .filter(each -> each.sid().equals(sid))
                .findFirst()
                .orElseThrow();
        return report(message, status, code);
    }

    /**
     * Sends a customer's text to the host's address; {@code optOutType} is empty where Twilio has not dealt with it.
     */
    public static int text(URI webhook, String sid, String from, String text, String optOutType) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("MessageSid", sid);
        parameters.put("AccountSid", ACCOUNT);
        parameters.put("From", from);
        parameters.put("To", NUMBER);
        parameters.put("Body", text);
        if (!optOutType.isEmpty()) {
            parameters.put("OptOutType", optOutType);
        }
        return FakeReports.call(webhook.toString(), parameters);
    }

    /** The signature by the fake, and by Twilio, of a call to that address, where each parameter has one value. */
    public static String signature(String address, Map<String, List<String>> parameters) {
        Map<String, String> single = new LinkedHashMap<>();
        parameters.forEach((name, values) -> single.put(name, values.get(0)));
        return FakeReports.signature(address, single);
    }

    private void reportIfAsked(FakeMessage message) {
        if (reporting && !message.callback().isEmpty()) {
            try {
                reporters.execute(() -> delivered(message));
            } catch (RejectedExecutionException e) {
                // closed
            }
        }
    }

    private List<Integer> delivered(FakeMessage message) {
        return List.of(report(message, "queued", ""), report(message, "sent", ""), report(message, "delivered", ""));
    }

    private int report(FakeMessage message, String status, String code) {
        store.status(message.sid(), status, code);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("MessageSid", message.sid());
        parameters.put("SmsSid", message.sid());
        parameters.put("AccountSid", ACCOUNT);
        parameters.put("MessageStatus", status);
        parameters.put("SmsStatus", status);
        parameters.put("To", message.to());
        if (!code.isEmpty()) {
            parameters.put("ErrorCode", code);
        }
        return FakeReports.call(message.callback(), parameters);
    }

    @Override
    public void close() {
        reporters.shutdownNow();
        server.close();
    }

    /**
     * Runs until its input ends, so that it does not outlive who started it. Prints its port.
     *
     * @param arguments the file; then, all or none: port, longest delay in milliseconds, faults in a thousand,
     *     seed; then, perhaps, when a hurried clock begun
     */
    public static void main(String[] arguments) throws IOException {
        boolean more = arguments.length > 1;
        try (FakeTwilio fake = start(
                more ? Integer.parseInt(arguments[1]) : 0,
                Path.of(arguments[0]),
                Duration.ofMillis(more ? Integer.parseInt(arguments[2]) : 0),
                more ? Integer.parseInt(arguments[3]) : 0,
                more ? Long.parseLong(arguments[4]) : 0,
                arguments.length > 5 ? HurriedClock.since(arguments[5]) : InstantSource.system())) {
            fake.reporting(true);
            System.out.println(fake.server.port());
            System.out.flush();
            while (System.in.read() >= 0) {
                // nothing is said to it
            }
        }
    }
}
