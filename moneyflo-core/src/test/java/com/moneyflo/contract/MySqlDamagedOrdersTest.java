package com.moneyflo.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.moneyflo.jdbc.JdbcBank;
import com.moneyflo.order.StandingOrderId;
import com.moneyflo.order.StandingOrderOptions;
import com.moneyflo.testing.LogLines;
import com.moneyflo.testing.MySqlServer;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag(MySqlServer.TAG)
class MySqlDamagedOrdersTest extends DamagedOrdersContract {

    private static final String[] TABLES = {
        "mf_account",
        "mf_transfer",
        "mf_entry",
        "mf_hold",
        "mf_customer",
        "mf_deed",
        "mf_notice",
        "mf_currency",
        "mf_standing_order",
        "mf_standing_order_trail"
    };

    MySqlDamagedOrdersTest() {
        super(TestDatabase.MYSQL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mf_transfer", "mf_standing_order_trail"})
    void aUserWhoMayNotWriteIsToldUntilTheyMay(String forbidden) {
        StandingOrderId waiting = order();
        String database = url.replaceAll(".*/([^/?]+).*", "$1");
        String user = database.substring(0, 24);
        update("CREATE USER '" + user + "'@'%' IDENTIFIED BY ''");
        update("GRANT SELECT, UPDATE ON " + database + ".* TO '" + user + "'@'%'");
        Stream.of(TABLES)
                .filter(table -> !table.equals(forbidden))
                .forEach(table -> grantInsert(database, table, user));
        StandingOrderOptions quick =
                StandingOrderOptions.in(ZoneOffset.UTC).at(LocalTime.of(6, 0)).pollInterval(Duration.ofMillis(100));
        try (LogLines log = new LogLines();
                JdbcBank denied = JdbcBank.builder(url.replaceAll("\\?.*", ""))
                        .credentials(user, "")
                        .clock(clock)
                        .standingOrders(quick)
                        .open()) {
            eventually(() -> problem(denied, "orders").contains(waiting.toString()));
            // Further looks, at which nothing is due.
            for (int look = 0; look < 3; look++) {
                StandingOrderId other = order();
                eventually(() -> isBegun(other));
                assertThat(problem(denied, "orders"))
                        .contains(waiting.toString())
                        .contains("Grant");
            }
            grantInsert(database, forbidden, user);
            clock.advance(Duration.ofSeconds(61));
            eventually(() -> problem(denied, "orders").isEmpty());
            assertThat(log.with("orders fails: ")).hasSizeLessThan(6);
        } finally {
            update("DROP USER '" + user + "'@'%'");
        }
        assertPaid(waiting, 1);
        assertThat(ravi.balance().posted()).isEqualTo(inr("4.00"));
    }

    private boolean isBegun(StandingOrderId id) {
        return new OutboxRows(url)
                        .update("UPDATE mf_standing_order SET revision = revision + 1 WHERE paying AND id = ?", (Object)
                                OutboxRows.bytes(id.value()))
                == 1;
    }

    private void grantInsert(String database, String table, String user) {
        update("GRANT INSERT ON " + database + "." + table + " TO '" + user + "'@'%'");
    }
}
