package io.croft.signin;

import io.croft.access.UserId;

/** The present session epoch of a person. */
record PersonEpoch(UserId id, int epoch) {}
