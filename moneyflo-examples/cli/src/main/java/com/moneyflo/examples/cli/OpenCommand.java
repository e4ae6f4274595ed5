package com.moneyflo.examples.cli;

import com.moneyflo.Account;
import com.moneyflo.CustomerId;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.jdbc.JdbcBank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Registers a customer, unless {@code --customer} names one, and opens an account. */
@Command(
        name = "open",
        description = "Register a customer and open an account, or open another account for a customer.",
        footer = {
            "  moneyflo open Asha Rao --currency INR --phone +910000000001 --sms",
            "  moneyflo open --customer CUSTOMER-ID --currency USD"
        })
final class OpenCommand extends BankCommand {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            hideParamSyntax = true,
            description = "First name and last name of a new customer.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            required = true,
            description = "Required: the account's currency, such as INR.")
    private String currency = "";

    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "The registered customer who gets the account. Replaces NAME.")
    private @Nullable CustomerId customer;

    @Option(
            names = "--phone",
            paramLabel = "NUMBER",
            description = "The customer's phone: +, country code and number, without spaces.")
    private @Nullable String phone;

    @Option(names = "--sms", description = "The customer opts in to notices by SMS. Needs --phone.")
    private boolean sms;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print only the account's number.")
    private boolean quiet;

    @Override
    protected boolean run(JdbcBank bank, Output out) {
        Money.ofMinor(currency, 0); // refuses an unknown currency before the customer is registered
        CustomerId owner = customer == null ? bank.register(newcomer()).id() : known(customer);
        Account account = bank.openAccount(owner, currency);
        if (quiet) {
            out.say(account.number().toString());
            return true;
        }
        out.say("Account " + account.number() + " is open, in " + currency + ".");
        out.fact("Account", account.number());
        out.fact("Customer", owner);
        return true;
    }

    private CustomerId known(CustomerId id) {
        if (!names.isEmpty() || phone != null || sms) {
            throw new IllegalArgumentException(
                    "--customer names a registered customer. Leave out NAME, --phone and --sms.");
        }
        return id;
    }

    private NewCustomer newcomer() {
        String name = String.join(" ", names).strip();
        int gap = name.lastIndexOf(' ');
        if (gap < 0) {
            throw new IllegalArgumentException("Give a first and a last name, such as Asha Rao, or --customer ID.");
        }
        NewCustomer named = NewCustomer.named(name.substring(0, gap).strip(), name.substring(gap + 1));
        return (phone == null ? named : named.phone(phone)).notificationsEnabled(sms);
    }
}
