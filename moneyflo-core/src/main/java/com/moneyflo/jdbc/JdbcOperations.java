package com.moneyflo.jdbc;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.AccountState;
import com.moneyflo.BankOperations;
import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.Detail;
import com.moneyflo.Hold;
import com.moneyflo.Key;
import com.moneyflo.Leg;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.Outcome;
import com.moneyflo.OutcomeUnknownException;
import com.moneyflo.OwnAccount;
import com.moneyflo.Posting;
import com.moneyflo.Transfer;
import com.moneyflo.TransferId;
import com.moneyflo.TransferKind;
import com.moneyflo.internal.db.Transactions;
import com.moneyflo.internal.db.Transactions.Repeat;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Work;
import com.moneyflo.internal.ledger.Answer;
import com.moneyflo.internal.ledger.CaptureHold;
import com.moneyflo.internal.ledger.Command;
import com.moneyflo.internal.ledger.Details;
import com.moneyflo.internal.ledger.Move;
import com.moneyflo.internal.ledger.PlaceHold;
import com.moneyflo.internal.ledger.ReleaseHold;
import com.moneyflo.internal.ledger.Reverse;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The verbs, each one transaction: the library's own, or a part of the host's. */
class JdbcOperations implements BankOperations {

    private final Rooms rooms;
    private final Transactions transactions;

    JdbcOperations(Rooms rooms, Transactions transactions) {
        this.rooms = rooms;
        this.transactions = transactions;
    }

    @Override
    public Customer register(NewCustomer customer) {
        Objects.requireNonNull(customer, "customer");
        CustomerId id = new CustomerId(rooms.ids().next());
        return transactions.run(Repeat.KEYED, tx -> rooms.customers().register(tx, id, customer));
    }

    @Override
    public Customer customer(CustomerId id) {
        Objects.requireNonNull(id, "id");
        return read(tx -> rooms.customers().get(tx, id));
    }

    @Override
    public Account openAccount(CustomerId customer, String currency) {
        Objects.requireNonNull(customer, "customer");
        Currency unit = Arguments.currency(currency);
        return account(transactions.run(Repeat.ONCE, tx -> {
            rooms.customers().get(tx, customer);
            return rooms.accounts().open(tx, customer, unit);
        }));
    }

    @Override
    public Account own(OwnAccount name, String currency) {
        Objects.requireNonNull(name, "name");
        Currency unit = Arguments.currency(currency);
        return account(transactions.run(Repeat.KEYED, tx -> rooms.accounts().own(tx, name, unit)));
    }

    @Override
    public Account account(AccountNumber number) {
        return new JdbcAccount(number, this);
    }

    @Override
    public Stream<AccountState> accounts() {
        return Pages.stream(
                after -> read(tx -> rooms.accounts().page(tx, after, Pages.SIZE)),
                state -> state.number().serial());
    }

    @Override
    public List<AccountState> accounts(CustomerId customer) {
        Objects.requireNonNull(customer, "customer");
        return read(tx -> rooms.accounts().of(tx, customer));
    }

    @Override
    public Transfer post(Posting posting, Detail... details) {
        Objects.requireNonNull(posting, "posting");
        return decide(Move.of(nextId(), TransferKind.POSTING, posting, Details.of(details)));
    }

    @Override
    public Optional<Hold> hold(TransferId id) {
        Objects.requireNonNull(id, "id");
        return read(tx -> rooms.ledger().hold(tx, id));
    }

    @Override
    public Transfer capture(TransferId hold, AccountNumber payee, Detail... details) {
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(payee, "payee");
        return decide(new CaptureHold(nextId(), hold, payee, null, Details.of(details)));
    }

    @Override
    public Transfer capture(TransferId hold, AccountNumber payee, Money amount, Detail... details) {
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(payee, "payee");
        return decide(
                new CaptureHold(nextId(), hold, payee, Arguments.positive("amount", amount), Details.of(details)));
    }

    @Override
    public Transfer release(TransferId hold, Detail... details) {
        Objects.requireNonNull(hold, "hold");
        return decide(new ReleaseHold(nextId(), hold, Details.of(details)));
    }

    @Override
    public Transfer reverse(TransferId transfer, Detail... details) {
        Objects.requireNonNull(transfer, "transfer");
        return decide(new Reverse(nextId(), transfer, Details.of(details)));
    }

    @Override
    public Optional<Outcome> find(Key key) {
        Objects.requireNonNull(key, "key");
        return read(tx -> rooms.ledger().find(tx, key));
    }

    @Override
    public Optional<Outcome> find(TransferId id) {
        Objects.requireNonNull(id, "id");
        return read(tx -> rooms.ledger().find(tx, id));
    }

    Rooms rooms() {
        return rooms;
    }

    Transactions transactions() {
        return transactions;
    }

    TransferId nextId() {
        return new TransferId(rooms.ids().next());
    }

    /** The bank's cash in the currency of an amount. */
    AccountNumber cash(Money amount) {
        return rooms.cash().accountInHosts(transactions, rooms.accounts(), amount.currency());
    }

    Transfer move(TransferKind kind, AccountNumber from, AccountNumber to, Money amount, Detail... details) {
        List<Leg> legs = List.of(new Leg(from, amount.negated()), new Leg(to, amount));
        return decide(new Move(nextId(), kind, legs, Details.of(details)));
    }

    /** A hold just placed, or for a key used again how the first one stands by now. */
    Hold place(PlaceHold command) {
        Transfer placed = decide(command);
        return placed.id().equals(command.id())
                ? command.placedAt(placed.at())
                : read(tx -> rooms.ledger().existingHold(tx, placed.id()));
    }

    <T> T read(Work<T> work) {
        return transactions.run(Repeat.READ, work);
    }

    void write(Repeat repeat, Consumer<Tx> work) {
        transactions.run(repeat, tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** The refusal of a command is part of what is committed, so it is thrown only afterwards. */
    private Transfer decide(Command command) {
        try {
            Answer answer = transactions.run(
                    Repeat.KEYED,
                    tx -> rooms.ledger().post(tx, List.of(command)).get(0));
            return answer.verdict().orThrow();
        } catch (OutcomeUnknownException e) {
            throw new OutcomeUnknownException(command.id(), command.details().key(), e.getCause());
        }
    }
}
