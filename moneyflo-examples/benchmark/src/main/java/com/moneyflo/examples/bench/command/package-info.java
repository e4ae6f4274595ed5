/**
 * The command {@code moneyflo bench}: {@link com.moneyflo.examples.bench.command.MoneyFloWithBench} adds it to those of
 * {@link com.moneyflo.examples.cli.MoneyFlo}.
 */
@NullMarked
package com.moneyflo.examples.bench.command;

import org.jspecify.annotations.NullMarked;
