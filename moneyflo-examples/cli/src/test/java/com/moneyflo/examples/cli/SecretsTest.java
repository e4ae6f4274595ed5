package com.moneyflo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://h/b?user=u&password=hunter2&x=y",
                "jdbc:mysql://u:hunter2@h:3306/b",
                "jdbc:mysql://u:hunter2@hunter2/hunter2@h/b",
                "jdbc:mysql://(host=h,user=u,password=hunter2)/b",
                "jdbc:mysql://u1:hunter2@h1,u2:hunter2@h2/b",
                "jdbc:h2:./bank;USER=sa;PASSWORD=hunter2;MODE=MySQL",
                "cannot open 'jdbc:h2:./bank;Password=hunter2'"
            })
    void passwordsAreHidden(String text) {
        assertThat(Secrets.hidden(text)).doesNotContain("hunter2").contains("***");
    }

    @Test
    void whatIsNoPasswordStays() {
        String text = "jdbc:mysql://127.0.0.1:3306/bank?user=root; see https://example.org:80/a";

        assertThat(Secrets.hidden(text)).isEqualTo(text);
    }
}
