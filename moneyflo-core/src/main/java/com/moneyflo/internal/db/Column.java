package com.moneyflo.internal.db;

/** A column and its type, for statements in which the database cannot infer the type of a value. */
public record Column(String name, String type) {}
