package com.moneyflo.internal.lane;

import com.moneyflo.StorageException;

/** The reason why no batch can end, such as a database that cannot be reached. */
interface Obstacle {

    /** The exception for a command that changed nothing; {@code tried} says how long it waited. */
    StorageException exception(String tried);
}
