package dev.readout.train.data;

/** Which part of the data. */
public enum Split {
    /** What a model learns from. */
    TRAIN,
    /** What it is measured on while it is made. */
    DEV
}
