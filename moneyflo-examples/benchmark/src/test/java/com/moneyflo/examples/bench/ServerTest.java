package com.moneyflo.examples.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {

    @Test
    void theWayCanBeChangedAndTheRestStays() {
        Server server = Server.of("jdbc:mysql://asha:secret@db.example/bench?useSSL=false", null, null);

        assertThat(server.host()).isEqualTo("db.example");
        assertThat(server.port()).isEqualTo(3306);
        assertThat(server.by("127.0.0.1", 4).url())
                .isEqualTo("jdbc:mysql://asha:secret@127.0.0.1:4/bench?useSSL=false");
        assertThat(server.database("bench_long").url())
                .isEqualTo("jdbc:mysql://asha:secret@db.example:3306/bench_long?useSSL=false"
                        + "&createDatabaseIfNotExist=true");
    }

    @Test
    void whereNoDatabaseIsNamedOneIsMade() {
        assertThat(Server.of("jdbc:mysql://127.0.0.1:34306/?user=asha", null, null)
                        .url())
                .isEqualTo("jdbc:mysql://127.0.0.1:34306/moneyflo_bench?user=asha&createDatabaseIfNotExist=true");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"jdbc:h2:mem:bank", "jdbc:mysql://one,two/bench", ""})
    void withoutMySqlItSaysHowToStartOne(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Server.of(url, null, null))
                .withMessageContaining("mysql/mysql-local.sh start");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(Server.of("jdbc:mysql://asha:secret@db/bench", "ravi", "hidden")
                        .toString())
                .doesNotContain("secret", "hidden");
    }
}
