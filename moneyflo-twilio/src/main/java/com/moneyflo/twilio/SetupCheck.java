package com.moneyflo.twilio;

import com.moneyflo.twilio.TwilioCheck.Verdict;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.AccountFetcher;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumberReader;
import com.twilio.rest.messaging.v1.ServiceFetcher;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks up the sender, which also proves the credentials, and then the account. A failed look-up does not prove that
 * sending fails: an API key may have permission to send and not to read, and Twilio may be busy.
 */
final class SetupCheck {

    private static final int NO_PERMISSION = 70051;

    private final Settings settings;
    private final HttpTransport transport;
    private final List<String> findings = new ArrayList<>();
    private Verdict verdict = Verdict.CAN_SEND;

    SetupCheck(Settings settings, HttpTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    TwilioCheck check() {
        boolean proven = false;
        if (settings.sender() instanceof Sender.Service service) {
            proven = asked("messaging service", client -> {
                new ServiceFetcher(service.sid()).fetch(client);
                findings.add("The messaging service exists.");
            });
        } else if (settings.sender() instanceof Sender.From from && from.isNumber()) {
            proven = asked("sender", client -> number(from, client));
        } else {
            unknown("A sender that is a short code or a name cannot be looked up. Send a first message to test it.");
        }
        if (verdict != Verdict.CANNOT_SEND) {
            account(proven);
        }
        if (settings.callback() == null) {
            findings.add("There is no status callback, so Twilio will not report whether a message reaches its phone.");
        }
        findings.add(
                0,
                switch (verdict) {
                    case CAN_SEND -> "Messages can be sent.";
                    case CAN_PERHAPS_SEND -> "Messages can perhaps be sent.";
                    case CANNOT_SEND -> "No message can be sent.";
                });
        return new TwilioCheck(verdict, findings);
    }

    private void number(Sender.From from, TwilioRestClient client) {
        var numbers = new IncomingPhoneNumberReader(settings.accountSid())
                .setPhoneNumber(from.sender())
                .firstPage(client)
                .getRecords();
        if (numbers.isEmpty()) {
            fails("The sender is not a number of this account. Buy the number, or set one of the account's.");
        } else if (numbers.stream()
                .allMatch(number -> number.getCapabilities() != null
                        && !number.getCapabilities().getSms())) {
            fails("The sender belongs to the account, but cannot send SMS. Set a number that can.");
        } else {
            findings.add("The sender belongs to the account and can send SMS.");
        }
    }

    private void account(boolean proven) {
        SingleExchange exchange = exchange();
        try {
            Account account = new AccountFetcher(settings.accountSid()).fetch(client(exchange));
            judge(account);
        } catch (ApiException e) {
            refusedAccount(exchange, e.getCode(), proven);
        } catch (NoResponseException e) {
            fails("Twilio did not answer: " + e.reason() + ". Check the network.");
        } catch (RuntimeException e) { // the SDK throws it for an unreadable answer
            refusedAccount(exchange, null, proven);
        }
    }

    private void judge(Account account) {
        if (account.getStatus() != Account.Status.ACTIVE) {
            fails("The account is " + (account.getStatus() == null ? "in an unknown state" : account.getStatus())
                    + ". Activate it in Twilio's console.");
        } else if (account.getType() == Account.Type.TRIAL) {
            unknown("The account is a trial account, which sends to verified numbers only.");
        } else {
            findings.add("The account is active.");
        }
    }

    private void refusedAccount(SingleExchange exchange, @Nullable Integer code, boolean proven) {
        boolean denied = exchange.status() == 401 || exchange.status() == 403;
        if (settings.credentials().isKey() && denied && proven) {
            unknown("The credentials are right. The account's state is unknown, because this API key may not read it.");
        } else if (settings.credentials().isKey() && denied) {
            unknown("The API key is wrong, or may not read the account. Compare it with Twilio's console.");
        } else if (denied || exchange.status() == 404) {
            fails("The account could not be read: " + settings.errorCodes().words(exchange.status(), code) + ".");
        } else {
            unknown("The account could not be read: " + settings.errorCodes().words(exchange.status(), code) + ".");
        }
    }

    private boolean asked(String what, Consumer<TwilioRestClient> question) {
        SingleExchange exchange = exchange();
        try {
            question.accept(client(exchange));
            return true;
        } catch (NoResponseException e) {
            fails("Twilio did not answer: " + e.reason() + ". Check the network.");
        } catch (ApiException e) {
            refusedSender(what, exchange, e.getCode());
        } catch (RuntimeException e) { // the SDK throws it for an unreadable answer
            refusedSender(what, exchange, null);
        }
        return false;
    }

    private void refusedSender(String what, SingleExchange exchange, @Nullable Integer code) {
        boolean key = settings.credentials().isKey();
        if (exchange.status() == 401 && !(key && isLackOfPermission(code))) {
            fails("The credentials are wrong, or belong to another account. Compare them with Twilio's console.");
        } else if (key && (exchange.status() == 401 || exchange.status() == 403)) {
            unknown("This API key may not look up the " + what + ". Sending does not need that permission.");
        } else if (exchange.status() == 404 && settings.isRegional()) {
            unknown("The " + what + " was not found at this base address. It may belong to another region. Send a first"
                    + " message to test it.");
        } else if (exchange.status() == 404) {
            fails("There is no such " + what + " in this account. Compare the setting with Twilio's console.");
        } else {
            unknown("The " + what + " could not be looked up: "
                    + settings.errorCodes().words(exchange.status(), code) + ".");
        }
    }

    /** Twilio answers 401 with this code if a restricted key lacks a permission, and with 20003 for a wrong key. */
    private static boolean isLackOfPermission(@Nullable Integer code) {
        return code != null && code == NO_PERMISSION;
    }

    private void unknown(String finding) {
        findings.add(finding);
        if (verdict == Verdict.CAN_SEND) {
            verdict = Verdict.CAN_PERHAPS_SEND;
        }
    }

    private void fails(String finding) {
        findings.add(finding);
        verdict = Verdict.CANNOT_SEND;
    }

    private SingleExchange exchange() {
        return new SingleExchange(transport, settings.clock(), Instant.MAX, settings.within());
    }

    private TwilioRestClient client(SingleExchange exchange) {
        return exchange.client(settings.accountSid());
    }
}
