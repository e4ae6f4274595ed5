package com.moneyflo.internal.lane;

import com.moneyflo.StorageException;

/** What keeps all batches from ending, such as a database that is away. */
interface Obstacle {

    /** For a command of which nothing was changed; {@code tried} says how long it waited. */
    StorageException exception(String tried);
}
