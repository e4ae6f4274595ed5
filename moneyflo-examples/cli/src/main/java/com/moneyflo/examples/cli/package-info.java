/**
 * A bank for the terminal, as an example of a host. {@link com.moneyflo.examples.cli.MoneyFlo} is the command. Each of
 * its subcommands is one class.
 */
@NullMarked
package com.moneyflo.examples.cli;

import org.jspecify.annotations.NullMarked;
