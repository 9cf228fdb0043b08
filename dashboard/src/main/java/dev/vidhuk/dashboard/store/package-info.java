/** What the pages show, on disk: one index, and how far the topics have been taken in. */
@NullMarked
package dev.vidhuk.dashboard.store;

import org.jspecify.annotations.NullMarked;
