/** What pages ask the store. */
@NullMarked
package dev.vidhuk.dashboard.query;

import org.jspecify.annotations.NullMarked;
