/** Words in reviews, whatever their inflected form. */
@NullMarked
package dev.vidhuk.dashboard.search;

import org.jspecify.annotations.NullMarked;
