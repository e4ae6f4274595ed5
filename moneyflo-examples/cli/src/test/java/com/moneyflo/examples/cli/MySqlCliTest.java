package com.moneyflo.examples.cli;

import com.moneyflo.testing.MySqlServer;
import org.junit.jupiter.api.Tag;

@Tag(MySqlServer.TAG)
class MySqlCliTest extends CliContract {

    @Override
    String freshUrl() {
        return MySqlServer.freshDatabaseUrl();
    }
}
