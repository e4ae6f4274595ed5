/**
 * A bank for the terminal, as a host application of the library: {@link com.moneyflo.examples.cli.MoneyFlo} is the
 * command, and each of its subcommands is one class.
 */
@NullMarked
package com.moneyflo.examples.cli;

import org.jspecify.annotations.NullMarked;
