package com.moneyflo.internal.db;

/** A column and its type, as {@link Dialect#updateById} needs to know them. */
public record Column(String name, String type) {}
