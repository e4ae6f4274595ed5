package com.moneyflo.internal.customer;

import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.NotificationSettings;
import com.moneyflo.PhoneNumber;
import com.moneyflo.internal.db.InList;
import com.moneyflo.internal.db.RowsOf;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Unreadable;
import com.moneyflo.internal.db.Uuid;
import com.moneyflo.internal.notice.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The statements on mf_customer. */
final class CustomerTable {

    private static final RowsOf TABLE = new RowsOf("mf_customer", "id");

    private static final String INSERT = """
            INSERT INTO mf_customer (id, first_name, last_name, phone, sms_alerts, registered_at)
            SELECT ?, ?, ?, ?, ?, now_at FROM (SELECT %s AS now_at) c
            """;

    private static final int SECONDS_PER_MINUTE = 60;

    private CustomerTable() {}

    static void insert(Tx tx, Customer customer) {
        tx.update(
                INSERT.formatted(tx.dialect().now()),
                customer.id().value(),
                customer.firstName(),
                customer.lastName(),
                customer.phone().map(PhoneNumber::value).orElse(null),
                customer.notificationsEnabled(),
                tx.clockReading());
    }

    static Optional<Customer> find(Tx tx, CustomerId id) {
        return tx.first(
                "SELECT id, first_name, last_name, phone, sms_alerts FROM mf_customer WHERE id = ?" + tx.latestShared(),
                CustomerTable::customer,
                id.value());
    }

    /** Locks and reads a customer. */
    static Optional<Customer> lock(Tx tx, CustomerId id) {
        return tx.first(
                "SELECT id, first_name, last_name, phone, sms_alerts FROM mf_customer WHERE id = ? FOR UPDATE",
                CustomerTable::customer,
                id.value());
    }

    static Optional<NotificationSettings> settings(Tx tx, CustomerId id) {
        return tx.first(
                "SELECT id, sms_alerts, locale, quiet_from, quiet_until FROM mf_customer WHERE id = ?"
                        + tx.latestShared(),
                CustomerTable::settings,
                id.value());
    }

    static void setSettings(Tx tx, CustomerId id, NotificationSettings settings) {
        tx.update(
                "UPDATE mf_customer SET sms_alerts = ?, locale = ?, quiet_from = ?, quiet_until = ? WHERE id = ?",
                settings.enabled(),
                settings.locale().toLanguageTag(),
                minute(settings.quietFrom().orElse(null)),
                minute(settings.quietUntil().orElse(null)),
                id.value());
    }

    /** Sets the phone. No provider has refused a new one. */
    static void setPhone(Tx tx, CustomerId id, PhoneNumber phone) {
        tx.update("UPDATE mf_customer SET phone = ?, phone_refused = FALSE WHERE id = ?", phone.value(), id.value());
    }

    /** Locks and reads the customers who share a phone, in the order of their ids. */
    static List<Customer> lockByPhone(Tx tx, String phone) {
        return tx.query(
                "SELECT id, first_name, last_name, phone, sms_alerts FROM mf_customer "
                        + tx.dialect().by("mf_customer_phone_ix") + " WHERE phone = ? ORDER BY id FOR UPDATE",
                CustomerTable::customer,
                phone);
    }

    /** A customer who opts in has a phone that takes messages, also if a provider refused it before. */
    static void setNotificationsEnabled(Tx tx, CustomerId id, boolean enabled) {
        tx.update(
                enabled
                        ? "UPDATE mf_customer SET sms_alerts = TRUE, phone_refused = FALSE WHERE id = ?"
                        : "UPDATE mf_customer SET sms_alerts = FALSE WHERE id = ?",
                id.value());
    }

    static boolean canBeNotified(Tx tx, CustomerId id) {
        return tx.first(
                        "SELECT id FROM mf_customer WHERE id = ? AND sms_alerts = TRUE AND phone IS NOT NULL "
                                + "AND phone_refused = FALSE",
                        row -> true,
                        id.value())
                .isPresent();
    }

    static Map<CustomerId, Recipient> recipients(Tx tx, Collection<CustomerId> customers, Consumer<Unreadable> others) {
        Map<CustomerId, Recipient> found = new HashMap<>();
        if (!customers.isEmpty()) {
            InList ids = InList.of(customers.stream().map(CustomerId::value));
            tx.readable(
                            others,
                            "SELECT id, phone, phone_refused, sms_alerts, locale, quiet_from, quiet_until FROM "
                                    + "mf_customer WHERE id " + ids.sql(),
                            row -> Map.entry(new CustomerId(Uuid.of(row.getBytes("id"))), recipient(row)),
                            ids.values())
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    /** Changes nothing if the customer has another phone by now. */
    static void refusePhone(Tx tx, CustomerId id, String phone) {
        tx.update("UPDATE mf_customer SET phone_refused = TRUE WHERE id = ? AND phone = ?", id.value(), phone);
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(row.getString("phone"), row.getBoolean("phone_refused"), settings(row));
    }

    private static @Nullable Integer minute(@Nullable LocalTime time) {
        return time == null ? null : time.toSecondOfDay() / SECONDS_PER_MINUTE;
    }

    private static LocalTime time(@Nullable Integer minute) {
        return LocalTime.ofSecondOfDay((long) Objects.requireNonNull(minute, "minute") * SECONDS_PER_MINUTE);
    }

    private static NotificationSettings settings(ResultSet row) throws SQLException {
        String locale = row.getString("locale");
        Locale language = locale == null
                ? Locale.ENGLISH
                : TABLE.known(
                        row,
                        "locale",
                        one -> new Locale.Builder()
                                .setLanguageTag(one.getString("locale"))
                                .build());
        NotificationSettings on = NotificationSettings.on().in(language);
        NotificationSettings settings = row.getBoolean("sms_alerts") ? on : on.off();
        Integer from = row.getObject("quiet_from", Integer.class);
        Integer until = row.getObject("quiet_until", Integer.class);
        return from == null && until == null
                ? settings
                : TABLE.known(row, "quiet_from", one -> settings.quiet(time(from), time(until)));
    }

    private static Customer customer(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return Customer.builder(
                        new CustomerId(Uuid.of(row.getBytes("id"))),
                        row.getString("first_name"),
                        row.getString("last_name"))
                .phone(phone == null ? null : TABLE.known(row, "phone", one -> PhoneNumber.of(phone)))
                .notificationsEnabled(row.getBoolean("sms_alerts"))
                .build();
    }
}
