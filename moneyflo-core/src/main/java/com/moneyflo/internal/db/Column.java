package com.moneyflo.internal.db;

/** A column and its type, for statements in which the database cannot tell the type of a value from where it stands. */
public record Column(String name, String type) {}
