package com.moneyflo.jdbc;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.Actor;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.ContentionException;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.Detail;
import com.moneyflo.Hold;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.Outcome;
import com.moneyflo.PhoneNumber;
import com.moneyflo.Posting;
import com.moneyflo.Result;
import com.moneyflo.StorageException;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.internal.keyedchange.KeyedChange;
import com.moneyflo.internal.ledger.CommandName;
import com.moneyflo.internal.ledger.CommandResult;
import com.moneyflo.internal.ledger.Instruction;
import com.moneyflo.internal.ledger.PlaceHold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verbs of a bank. Each is its own transaction, or a part of the host's. */
class JdbcOperations implements BankOperations {

    /**
     * The greatest number of commands of a list that share one transaction. It keeps the time for which their rows are
     * locked at some tens of milliseconds.
     */
    private static final int MAX_PER_TRANSACTION = 500;

    private final Stores stores;
    private final Guard guard;
    private final CommandPath path;
    private final Registry registry;

    JdbcOperations(Stores stores, Guard guard, CommandPath path) {
        this.stores = stores;
        this.guard = guard;
        this.path = path;
        this.registry = new Registry(stores, guard);
    }

    /** Returns the same verbs on behalf of another caller. */
    final BankOperations as(Actor caller) {
        return new JdbcOperations(stores, guard.as(caller), path);
    }

    @Override
    public Customer register(NewCustomer customer) {
        return registry.register(Objects.requireNonNull(customer, "customer"));
    }

    @Override
    public Customer customer(CustomerId id) {
        Objects.requireNonNull(id, "id");
        return guard.run(Verb.READ_CUSTOMER, tx -> stores.customers().get(tx, id));
    }

    @Override
    public Customer register(NewCustomer customer, IdempotencyKey key) {
        Objects.requireNonNull(customer, "customer");
        return customer(registry.register(customer, Objects.requireNonNull(key, "key")));
    }

    @Override
    public Account openAccount(CustomerId customer, String currency) {
        Objects.requireNonNull(customer, "customer");
        return account(registry.open(customer, currency(currency), null));
    }

    @Override
    public Account openAccount(CustomerId customer, String currency, IdempotencyKey key) {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(key, "key");
        return account(registry.open(customer, currency(currency), key));
    }

    @Override
    public NotificationSettings notificationSettings(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return guard.run(
                Verb.READ_NOTIFICATION_SETTINGS, tx -> stores.customers().notificationSettings(tx, customer));
    }

    @Override
    public void notificationSettings(CustomerId customer, NotificationSettings settings) {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(settings, "settings");
        guard.change(Verb.CHANGE_NOTIFICATION_SETTINGS, keyedChange(null), tx -> {
            stores.customers().setNotificationSettings(tx, customer, settings);
            stores.accounts().setTexts(tx, customer, settings.enabled());
        });
    }

    @Override
    public void changePhone(CustomerId customer, PhoneNumber number) {
        Objects.requireNonNull(customer, "customer");
        Objects.requireNonNull(number, "number");
        guard.change(
                Verb.CHANGE_PHONE, keyedChange(null), tx -> stores.customers().setPhone(tx, customer, number));
    }

    @Override
    public Account internalAccount(InternalAccount name, String currency) {
        Objects.requireNonNull(name, "name");
        Currency unit = currency(currency);
        return account(
                guard.run(Verb.OPEN_INTERNAL_ACCOUNT, tx -> stores.accounts().own(tx, name, unit)));
    }

    @Override
    public Account account(AccountNumber number) {
        return new JdbcAccount(number, this);
    }

    @Override
    public Stream<AccountState> accounts() {
        return Pages.stream(
                after -> guard.run(Verb.LIST_ACCOUNTS, tx -> stores.accounts().page(tx, after, Pages.SIZE)),
                state -> state.number().serial());
    }

    @Override
    public List<AccountState> accounts(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return guard.run(Verb.LIST_ACCOUNTS, tx -> stores.accounts().of(tx, customer));
    }

    @Override
    public Transfer post(Posting posting, Detail... details) {
        return carryOut(Command.post(posting, details));
    }

    @Override
    public List<Result> post(List<Command> commands) {
        List<Command> all = List.copyOf(Objects.requireNonNull(commands, "commands"));
        return guard.post(all, () -> postInParts(all));
    }

    private List<Result> postInParts(List<Command> all) {
        List<Instruction> instructions = all.stream().map(this::instruction).toList();
        List<Result> results = new ArrayList<>(all.size());
        boolean timedOut = false;
        for (int from = 0; from < all.size(); from += MAX_PER_TRANSACTION) {
            int to = Math.min(all.size(), from + MAX_PER_TRANSACTION);
            List<CommandResult> answers = timedOut ? notTried(to - from) : path.decide(instructions.subList(from, to));
            timedOut |= answers.stream().anyMatch(CommandResult.TimedOut.class::isInstance);
            for (int i = from; i < to; i++) {
                results.add(result(all.get(i), answers.get(i - from)));
            }
        }
        return results;
    }

    /** The results of commands that follow a command without an outcome: they may depend on what it leaves. */
    private static List<CommandResult> notTried(int count) {
        return Collections.nCopies(
                count,
                new CommandResult.TimedOut(new ContentionException(
                        "The command was not tried, because the timeout ended at an earlier command of the list."
                                + " Post the list again with the same keys.",
                        null)));
    }

    @Override
    public Optional<Hold> hold(TransferId id) {
        Objects.requireNonNull(id, "id");
        return guard.run(Verb.READ_HOLD, tx -> stores.ledger().hold(tx, id));
    }

    @Override
    public Transfer capture(TransferId hold, AccountNumber payee, Detail... details) {
        return carryOut(Command.capture(hold, payee, details));
    }

    @Override
    public Transfer capture(TransferId hold, AccountNumber payee, Money amount, Detail... details) {
        return carryOut(Command.capture(hold, payee, amount, details));
    }

    @Override
    public Transfer release(TransferId hold, Detail... details) {
        return carryOut(Command.release(hold, details));
    }

    @Override
    public Transfer reverse(TransferId transfer, Detail... details) {
        return carryOut(Command.reverse(transfer, details));
    }

    @Override
    public Optional<Outcome> find(IdempotencyKey key) {
        Objects.requireNonNull(key, "key");
        return guard.run(Verb.FIND_TRANSFER, tx -> stores.ledger().find(tx, new CommandName.Key(key)));
    }

    @Override
    public Optional<Outcome> find(TransferId id) {
        Objects.requireNonNull(id, "id");
        return guard.run(Verb.FIND_TRANSFER, tx -> stores.ledger().find(tx, new CommandName.Id(id)));
    }

    final Stores stores() {
        return stores;
    }

    final Guard guard() {
        return guard;
    }

    final Instruction instruction(Command command) {
        return Instructions.of(command, new TransferId(stores.ids().next()), amount -> path.cash(amount.currency()));
    }

    final Transfer carryOut(Command command) {
        return guard.post(List.of(command), () -> decide(instruction(command)));
    }

    /** Places a hold. If its key was used before, returns the hold of that time with its current status. */
    final Hold place(Command command) {
        return guard.post(List.of(command), () -> {
            PlaceHold hold = (PlaceHold) instruction(command);
            Transfer placed = decide(hold);
            return placed.id().equals(hold.id())
                    ? hold.placedAt(placed.at())
                    : guard.run(Verb.HOLD, tx -> stores.ledger().existingHold(tx, placed.id()));
        });
    }

    private Transfer decide(Instruction instruction) {
        return path.decide(List.of(instruction)).get(0).outcome().orThrow();
    }

    /** Makes the record of a change. Without a key its values may be left out, because its id is new. */
    final KeyedChange keyedChange(@Nullable IdempotencyKey key, Object... values) {
        return KeyedChange.of(stores.ids().next(), key, values);
    }

    private static Result result(Command command, CommandResult answer) {
        try {
            return Result.of(command, answer.outcome());
        } catch (RuntimeException failure) {
            return Result.of(command, failure);
        } catch (Error error) {
            return Result.of(
                    command, new StorageException("The command failed and changed nothing. See the cause.", error));
        }
    }

    private static Currency currency(String code) {
        return Money.ofMinor(code, 0).currency();
    }
}
