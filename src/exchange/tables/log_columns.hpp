// What the columns of a log in a spreadsheet are, by the words in its header.
#pragma once

#include <optional>
#include <vector>

#include "exchange/tables/sheet.hpp"

namespace nurture::exchange {

enum class LogPart : char {
  nothing,
  date,
  who,
  first,
  last,
  channel,
  note,
  next,
  direction,
  outcome,
  by,
  intent,
  status,
};

/// Of each column of a header; `nothing` where the word isn't known.
std::vector<LogPart> parts_under(const Row& header);
bool has(const std::vector<LogPart>& parts, LogPart part);
bool names_somebody(const std::vector<LogPart>& parts);
/// The header's place among the first rows; empty where there is none.
std::optional<std::size_t> log_header(const Table& table);
/// As --map says; throws base::Error (Exit::usage) for a column or key that there isn't.
void map_log_columns(const ReadOptions& options, const Row& header, std::vector<LogPart>& parts);

}  // namespace nurture::exchange
