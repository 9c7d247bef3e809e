// What an import did, or would do.
#pragma once

#include <string>
#include <vector>

#include "exchange/import.hpp"
#include "exchange/mail/mail_touches.hpp"
#include "render/style.hpp"

namespace nurture::render {

/// What was read, of one kind or of several.
struct ImportSource {
  std::string what;  ///< "vCard"
  std::string unit;  ///< "card"
  int files = 0;
  int records = 0;
};

struct ImportPage {
  const exchange::Import& import;
  const model::Book& book;  ///< as it was
  std::vector<ImportSource> sources;
  std::vector<std::string> remarks;
  bool dry_run = false;
  bool all = false;     ///< every line, however many
  bool moves = false;   ///< job changes are made
  bool theirs = false;  ///< what differs is taken from the records
  const exchange::MailTally* mail = nullptr;
};

/// The summary, then what needs eyes; of a dry run first a line for each person.
std::string import_text(const ImportPage& page, const Style& style);
std::string import_json(const ImportPage& page, base::Date today);

}  // namespace nurture::render
