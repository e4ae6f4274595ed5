package com.moneyflo.internal.customer;

import com.moneyflo.Customer;
import com.moneyflo.CustomerId;
import com.moneyflo.internal.db.Tx;
import com.moneyflo.internal.db.Uuid;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** mf_customer. */
final class CustomerTable {

    private static final String INSERT = """
            INSERT INTO mf_customer (id, first_name, last_name, phone, sms_alerts, registered_at)
            SELECT ?, ?, ?, ?, ?, now_at FROM (SELECT %s AS now_at) c
            """;

    private CustomerTable() {}

    static void insert(Tx tx, Customer customer) {
        tx.update(
                INSERT.formatted(tx.dialect().now()),
                customer.id().value(),
                customer.firstName(),
                customer.lastName(),
                customer.phone(),
                customer.smsAlerts(),
                tx.clockReading());
    }

    static Optional<Customer> find(Tx tx, CustomerId id) {
        return tx.first(
                "SELECT id, first_name, last_name, phone, sms_alerts FROM mf_customer WHERE id = ?" + tx.latestShared(),
                CustomerTable::customer,
                id.value());
    }

    private static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                new CustomerId(Uuid.of(row.getBytes("id"))),
                row.getString("first_name"),
                row.getString("last_name"),
                row.getString("phone"),
                row.getBoolean("sms_alerts"));
    }
}
