package dev.vidhuk.processing.training;

/**
 * What a table is to say of one text.
 *
 * @param buckets the n-grams of the text
 * @param targets for each output what it should say: 0 or 1
 * @param weights for each output how much it matters; 0 where nothing is known
 * @param choice how many of the first outputs exclude one another and are learned as a softmax, all with the weight of
 *     the first; 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and there are millions of numbers
record Lesson(int[] buckets, float[] targets, float[] weights, int choice) {}
