package com.moneyflo.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.Account;
import com.moneyflo.AccountNumber;
import com.moneyflo.Actor;
import com.moneyflo.Bank;
import com.moneyflo.BankOperations;
import com.moneyflo.Command;
import com.moneyflo.CustomerId;
import com.moneyflo.Detail;
import com.moneyflo.IdempotencyKey;
import com.moneyflo.InternalAccount;
import com.moneyflo.Money;
import com.moneyflo.NewCustomer;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import com.moneyflo.Posting;
import com.moneyflo.Share;
import com.moneyflo.StatementPeriod;
import com.moneyflo.TransferId;
import com.moneyflo.notice.NoticeState;
import com.moneyflo.notice.Notices;
import com.moneyflo.notify.DeliveryReport;
import com.moneyflo.notify.Inbound;
import com.moneyflo.notify.InboundMessage;
import com.moneyflo.notify.MessageId;
import com.moneyflo.order.NewStandingOrder;
import com.moneyflo.order.Schedule;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.order.StandingOrders;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every verb of the API asks the guard for the caller's right before it does anything. */
class GuardTest {

    /** They ask the database nothing. */
    private static final Set<String> FREE =
            Set.of("close()", "joining(Connection)", "health()", "account(AccountNumber)");

    private static final Set<String> FREE_OF_A_HANDLE = Set.of("number()");

    private static final AccountNumber FROM = AccountNumber.ofSerial(100_001);
    private static final AccountNumber TO = AccountNumber.ofSerial(100_002);
    private static final Money RUPEE = Money.of("INR", "1.00");
    private static final UUID ANY = UUID.fromString("0199f3a0-0000-7000-8000-000000000001");
    private static final String URL = "jdbc:h2:mem:guard;DB_CLOSE_DELAY=-1";

    private static final Map<Class<?>, Object> ARGUMENTS = new HashMap<>(Map.of(
            AccountNumber.class,
            TO,
            Money.class,
            RUPEE,
            String.class,
            "INR",
            Duration.class,
            Duration.ofDays(2),
            Instant.class,
            Instant.EPOCH,
            LocalDate.class,
            LocalDate.of(2027, 1, 4),
            Actor.class,
            Actor.of("desk:1"),
            boolean.class,
            true));

    static {
        ARGUMENTS.put(PhoneNumber.class, PhoneNumber.of("+919876543210"));
        ARGUMENTS.putAll(Map.of(
                IdempotencyKey.class,
                IdempotencyKey.of("k"),
                CustomerId.class,
                new CustomerId(ANY),
                TransferId.class,
                new TransferId(ANY),
                MessageId.class,
                new MessageId(ANY),
                StandingOrderId.class,
                new StandingOrderId(ANY),
                NewCustomer.class,
                NewCustomer.named("Asha", "Rao"),
                NotificationSettings.class,
                NotificationSettings.on(),
                InternalAccount.class,
                InternalAccount.FEES));
        ARGUMENTS.putAll(Map.of(
                Posting.class,
                Posting.builder().debit(FROM, RUPEE).credit(TO, RUPEE).build(),
                Command.class,
                Command.transfer(FROM, TO, RUPEE),
                StatementPeriod.class,
                StatementPeriod.all(),
                NoticeState.class,
                NoticeState.PENDING,
                Schedule.class,
                Schedule.monthly(1),
                NewStandingOrder.class,
                NewStandingOrder.paying(FROM, TO, RUPEE, "Ravi", Schedule.monthly(1)),
                DeliveryReport.class,
                DeliveryReport.of(new MessageId(ANY), "SM1", DeliveryReport.Progress.DELIVERED, ""),
                InboundMessage.class,
                new InboundMessage("SM2", "+919876543210", "STOP"),
                Detail[].class,
                new Detail[0]));
    }

    /** Denies everything, and remembers what was asked. */
    private static final class Denying implements Rights {
        private final Set<Verb> asked = EnumSet.noneOf(Verb.class);
        private final List<Actor> callers = new ArrayList<>();

        @Override
        public void require(Actor caller, Verb verb) {
            asked.add(verb);
            callers.add(caller);
            throw new Denied();
        }
    }

    private static final class Denied extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Test
    void everyVerbAsksForTheRightOfItsCallerFirst() throws SQLException {
        Denying rights = new Denying();
        Set<String> unasked = new TreeSet<>();
        try (JdbcBank bank = open(rights);
                Connection connection = DriverManager.getConnection(URL)) {
            connection.setAutoCommit(false);
            unasked.addAll(unasked(rights, Bank.class, bank, FREE));
            unasked.addAll(unasked(rights, BankOperations.class, bank.joining(connection), FREE));
            unasked.addAll(unasked(rights, Account.class, bank.account(FROM), FREE_OF_A_HANDLE));
            unasked.addAll(unasked(rights, Notices.class, bank.notices(), Set.of()));
            unasked.addAll(unasked(rights, Inbound.class, bank.inbound(), Set.of()));
            unasked.addAll(unasked(rights, StandingOrders.class, bank.standingOrders(), Set.of()));
        }
        assertThat(unasked).isEmpty();
        assertThat(rights.asked).containsExactlyInAnyOrder(Verb.values());
        assertThat(rights.callers).containsOnly(Actor.BANK);
    }

    @Test
    void anotherCallerIsAskedForUnderTheirOwnName() {
        Denying rights = new Denying();
        try (JdbcBank bank = open(rights)) {
            BankOperations teller = bank.as(Actor.of("desk:17"));
            assertThat(unasked(rights, BankOperations.class, teller, FREE)).isEmpty();
            assertThat(unasked(rights, Account.class, teller.account(FROM), FREE_OF_A_HANDLE))
                    .isEmpty();
        }
        assertThat(rights.callers).containsOnly(Actor.of("desk:17"));
    }

    private static JdbcBank open(Rights rights) {
        return JdbcBank.builder(URL)
                .standingOrders(StandingOrderOptions.in(ZoneOffset.UTC).manual())
                .rights(rights)
                .open();
    }

    /** The methods of the type that did not end with the denial. */
    private static Set<String> unasked(Denying rights, Class<?> type, Object target, Set<String> free) {
        Set<String> unasked = new TreeSet<>();
        for (Method method : type.getMethods()) {
            if (!Modifier.isStatic(method.getModifiers())
                    && !free.contains(name(method))
                    && !isDenied(method, target)) {
                unasked.add(type.getSimpleName() + "." + name(method));
            }
        }
        assertThat(rights.asked).isNotEmpty();
        return unasked;
    }

    private static boolean isDenied(Method method, Object target) {
        Object[] arguments = Stream.of(method.getParameterTypes())
                .map(type -> argument(method, type))
                .toArray();
        try {
            Object result = method.invoke(target, arguments);
            if (result instanceof Stream<?> stream) {
                assertThat(stream.count()).isNotNegative();
            }
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Denied;
        } catch (IllegalAccessException e) {
            throw new AssertionError(name(method), e);
        } catch (Denied e) {
            return true;
        }
    }

    private static Object argument(Method method, Class<?> type) {
        if (type == List.class) {
            return method.getName().equals("post") ? List.of(ARGUMENTS.get(Command.class)) : List.of(Share.of(TO, 1));
        }
        if (type == String.class && method.getName().equals("changePhone")) {
            return "+919876543210";
        }
        Object argument = ARGUMENTS.get(type);
        assertThat(argument).as("an argument for " + name(method)).isNotNull();
        return argument;
    }

    private static String name(Method method) {
        return method.getName() + "("
                + String.join(
                        ", ",
                        Stream.of(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList())
                + ")";
    }
}
