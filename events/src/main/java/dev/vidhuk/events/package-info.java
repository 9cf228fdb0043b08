/**
 * The records that travel between the services, one for each kind of event.
 *
 * <p>They know nothing of JSON, topics or Kafka. Times are UTC instants. A component that may be absent is
 * {@code @Nullable}; lists and maps are never null and cannot be changed.
 */
@NullMarked
package dev.vidhuk.events;

import org.jspecify.annotations.NullMarked;
