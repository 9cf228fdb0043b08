/** What a text says of the brand, and what text and stars say together. */
@NullMarked
package dev.vidhuk.processing.sentiment;

import org.jspecify.annotations.NullMarked;
