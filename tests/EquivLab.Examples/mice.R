# Synthesizes a table with R's mice, as an outside program of EquivLab:
#
#   equivlab run datasets/flchain.csv --target death --leave-out chapter,futime --synthesizer mice \
#     --synthesizer-command "Rscript tests/EquivLab.Examples/mice.R {train} {out} {rows} {seed} {target}"
#
# The synthetic rows are people who were not asked: all their values are missing and are imputed (Rubin 1993; mice as
# a synthesizer: Volker and Vink 2021), one column after the other, the target first, each by a classification or
# regression tree on those before it (Reiter 2005). Tree leaves give values of real rows. Needs the packages mice and
# rpart (Debian: r-cran-mice, r-cran-rpart).

arguments <- commandArgs(trailingOnly = TRUE)
train <- read.csv(arguments[1], colClasses = "character", na.strings = "", check.names = FALSE, encoding = "UTF-8")
out <- arguments[2]
rows <- as.integer(arguments[3])
set.seed(as.integer(arguments[4]))
target <- if (length(arguments) < 5) character() else arguments[5]

# A tree tries 2^levels ways to split on categories; many of them go in as the numbers of their levels instead.
most_levels <- 10

# Each column as trees see it. A number that may be missing gets a column before it that says so.
seen <- list()
coded <- list()
for (name in c(intersect(target, names(train)), setdiff(names(train), target))) {
  text <- train[[name]]
  number <- suppressWarnings(as.numeric(text))
  # 007 is a code: as a number it would lose its zeros.
  if (!any(is.na(number) & !is.na(text)) && !all(is.na(text)) && !any(grepl("^-?0[0-9]", text))) {
    if (anyNA(text)) seen[[paste0("missing:", name)]] <- factor(is.na(text))
    seen[[name]] <- number
  } else {
    category <- addNA(factor(text), ifany = TRUE)
    levels(category)[is.na(levels(category))] <- "missing:"
    if (nlevels(category) > most_levels) coded[[name]] <- levels(category)
    seen[[name]] <- if (is.null(coded[[name]])) category else as.integer(category)
  }
}
seen <- as.data.frame(seen, check.names = FALSE, optional = TRUE)

# A column that is the same everywhere needs no tree.
constant <- vapply(seen, function(column) length(unique(column[!is.na(column)])) < 2, logical(1))
varied <- seen[!constant]
names(varied) <- make.names(seq_along(varied))
both <- rbind(varied, varied[rep(NA_integer_, rows), , drop = FALSE])
before <- lower.tri(diag(ncol(both))) * 1
dimnames(before) <- list(names(both), names(both))
imputed <- mice::mice(
  both, m = 1, maxit = 1, method = c("sample", rep("cart", ncol(both) - 1)), predictorMatrix = before,
  remove.collinear = FALSE, remove.constant = FALSE, printFlag = FALSE
)
made <- mice::complete(imputed)[nrow(train) + seq_len(rows), , drop = FALSE]
names(made) <- names(seen)[!constant]

# Back to the texts of the train set, so that a number is written as it was read.
synthetic <- lapply(names(train), function(name) {
  value <- if (name %in% names(made)) made[[name]] else rep(seen[[name]][!is.na(seen[[name]])][1], rows)
  text <- if (!is.null(coded[[name]])) {
    coded[[name]][value]
  } else if (is.numeric(value)) {
    train[[name]][match(value, seen[[name]])]
  } else {
    as.character(value)
  }
  gone <- made[[paste0("missing:", name)]]
  text[if (is.null(gone)) text %in% "missing:" else gone == "TRUE"] <- NA
  text
})
names(synthetic) <- names(train)
write.csv(as.data.frame(synthetic, check.names = FALSE, optional = TRUE), out, row.names = FALSE, na = "", fileEncoding = "UTF-8")
