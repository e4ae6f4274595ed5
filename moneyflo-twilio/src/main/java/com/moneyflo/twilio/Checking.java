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
 * Asks for the sender first, which proves the credentials too, then for the account. What could not be asked leaves it
 * open whether texts can be sent: an API key may send and not read, and Twilio may be busy.
 */
final class Checking {

    private static final int NO_PERMISSION = 70051;

    private final Settings settings;
    private final Wire wire;
    private final List<String> findings = new ArrayList<>();
    private Verdict verdict = Verdict.CAN_SEND;

    Checking(Settings settings, Wire wire) {
        this.settings = settings;
        this.wire = wire;
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
            unknown("A short code or a name as the sender cannot be looked up; the first text will tell.");
        }
        if (verdict != Verdict.CANNOT_SEND) {
            account(proven);
        }
        if (settings.callback() == null) {
            findings.add("No status callback: whether a text reaches its phone will not be known.");
        }
        findings.add(
                0,
                switch (verdict) {
                    case CAN_SEND -> "Texts can be sent.";
                    case CAN_PERHAPS_SEND -> "Texts can perhaps be sent.";
                    case CANNOT_SEND -> "No text can be sent.";
                });
        return new TwilioCheck(verdict, findings);
    }

    private void number(Sender.From from, TwilioRestClient client) {
        var numbers = new IncomingPhoneNumberReader(settings.accountSid())
                .setPhoneNumber(from.sender())
                .firstPage(client)
                .getRecords();
        if (numbers.isEmpty()) {
            fails("The sender is no number of the account's. Buy it, or give one that is.");
        } else if (numbers.stream()
                .allMatch(number -> number.getCapabilities() != null
                        && !number.getCapabilities().getSms())) {
            fails("The sender is the account's but sends no texts. Give one that does.");
        } else {
            findings.add("The sender is the account's and sends texts.");
        }
    }

    private void account(boolean proven) {
        Exchange exchange = exchange();
        try {
            Account account = new AccountFetcher(settings.accountSid()).fetch(client(exchange));
            judge(account);
        } catch (ApiException e) {
            refusedAccount(exchange, e.getCode(), proven);
        } catch (NoAnswer e) {
            fails("Twilio could not be asked: " + e.reason() + ".");
        } catch (RuntimeException e) { // the SDK's, for answers that it cannot read
            refusedAccount(exchange, null, proven);
        }
    }

    private void judge(Account account) {
        if (account.getStatus() != Account.Status.ACTIVE) {
            fails("The account is " + (account.getStatus() == null ? "in no known state" : account.getStatus())
                    + ". Look at the console.");
        } else if (account.getType() == Account.Type.TRIAL) {
            unknown("The account is active but on trial: it texts verified numbers only.");
        } else {
            findings.add("The account is active.");
        }
    }

    private void refusedAccount(Exchange exchange, @Nullable Integer code, boolean proven) {
        boolean denied = exchange.status() == 401 || exchange.status() == 403;
        if (settings.credentials().isKey() && denied && proven) {
            unknown("The credentials are good. This API key may not read the account, so that its state is not known.");
        } else if (settings.credentials().isKey() && denied) {
            unknown("Either the API key is wrong, or it may not read the account.");
        } else if (denied || exchange.status() == 404) {
            fails("The account could not be read: " + settings.outcomes().words(exchange.status(), code) + ".");
        } else {
            unknown("The account could not be read: " + settings.outcomes().words(exchange.status(), code) + ".");
        }
    }

    private boolean asked(String what, Consumer<TwilioRestClient> question) {
        Exchange exchange = exchange();
        try {
            question.accept(client(exchange));
            return true;
        } catch (NoAnswer e) {
            fails("Twilio could not be asked: " + e.reason() + ".");
        } catch (ApiException e) {
            refusedSender(what, exchange, e.getCode());
        } catch (RuntimeException e) { // the SDK's, for answers that it cannot read
            refusedSender(what, exchange, null);
        }
        return false;
    }

    private void refusedSender(String what, Exchange exchange, @Nullable Integer code) {
        boolean key = settings.credentials().isKey();
        if (exchange.status() == 401 && !(key && isLackOfPermission(code))) {
            fails("The credentials are wrong, or not those of this account.");
        } else if (key && (exchange.status() == 401 || exchange.status() == 403)) {
            unknown("This API key may not look up the " + what + ", which sending does not need.");
        } else if (exchange.status() == 404 && settings.isRegional()) {
            unknown("The " + what + " was not found at that base address. If it belongs to another region, only the "
                    + "first text will tell.");
        } else if (exchange.status() == 404) {
            fails("There is no such " + what + " in this account.");
        } else {
            unknown("The " + what + " could not be looked up: "
                    + settings.outcomes().words(exchange.status(), code) + ".");
        }
    }

    /** Twilio answers 401 with this code where a restricted key lacks a permission; wrong credentials have 20003. */
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

    private Exchange exchange() {
        return new Exchange(wire, settings.clock(), Instant.MAX, settings.within());
    }

    private TwilioRestClient client(Exchange exchange) {
        return exchange.client(settings.accountSid());
    }
}
