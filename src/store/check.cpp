// Every rule of the files in one list, each with its place.
#include "store/check.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "store/findings.hpp"
#include "store/load.hpp"
#include "store/side_by_side.hpp"
#include "store/validate.hpp"

namespace nurture::store {
namespace {

using base::Date;
using base::Diagnostics;
using base::Severity;
using model::Book;

void append(Diagnostics& to, Diagnostics&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// What loading lets pass with a warning breaks a rule all the same.
void raise(Diagnostics& diagnostics) {
  for (auto& one : diagnostics) {
    one.severity = Severity::error;
  }
}

void sort(Diagnostics& diagnostics) {
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const auto& a, const auto& b) {
    return std::tie(a.path, a.line, a.column) < std::tie(b.path, b.line, b.column);
  });
}

Diagnostics placed(const Findings& findings, const yaml::Document& document,
                   const std::string& path) {
  Report report(document, path);
  for (const auto& one : findings) {
    const auto at = report.place(one.where);
    one.severity == Severity::error ? report.error(at, one.message, one.hint)
                                    : report.warning(at, one.message, one.hint);
  }
  return report.take();
}

/// Findings of a file that is read again for their lines; without them where it can't be any more.
Diagnostics placed(const Findings& findings, system::Files& files, const std::string& root,
                   const std::string& path) {
  if (findings.empty()) {
    return {};
  }
  try {
    return placed(findings, load_document(files, root, path), path);
  } catch (const base::Error&) {
    Diagnostics diagnostics;
    for (const auto& one : findings) {
      diagnostics.push_back({path, 0, 0, one.message, one.hint, {}, one.severity});
    }
    return diagnostics;
  }
}

/// What is wrong between these and the others, by several hands.
template <typename T>
Diagnostics found_in(const std::vector<T>& these, const Directory& directory, Date today,
                     system::Files& files, const std::string& root) {
  std::vector<Diagnostics> parts(these.size() / files_a_lot + 1);
  side_by_side(these.size(), [&](std::size_t first, std::size_t last) {
    for (std::size_t i = first; i < last; ++i) {
      append(parts[i / files_a_lot],
             placed(findings(these[i], directory, today), files, root, these[i].path));
    }
  });
  Diagnostics all;
  for (auto& part : parts) append(all, std::move(part));
  return all;
}

/// One text: as loading has it, and what is wrong between it and the book.
template <typename T>
Diagnostics check_decoded(Decoded<T> decoded, const yaml::Document& document,
                          const std::string& path, const Directory& directory, Date today) {
  raise(decoded.diagnostics);
  if (decoded.value) {
    append(decoded.diagnostics, placed(findings(*decoded.value, directory, today), document, path));
  }
  return std::move(decoded.diagnostics);
}

Diagnostics check_document(const yaml::Document& document, const std::string& path,
                           const Book& book, Date today) {
  if (path.starts_with("contacts/")) {
    return check_decoded(read_contact(document, path, book.settings), document, path,
                         directory(book), today);
  }
  if (path.starts_with("orgs/")) {
    return check_decoded(read_organisation(document, path, book.settings), document, path,
                         directory(book), today);
  }
  auto diagnostics = path.starts_with("library/") ? decode_item(document, path).diagnostics
                                                  : read_settings(document, path).diagnostics;
  raise(diagnostics);
  return diagnostics;
}

}  // namespace

Diagnostics check(system::Files& files, const std::string& root, const Book& book, Date today) {
  auto all = book.diagnostics;
  raise(all);
  const auto bearers = directory(book);
  append(all, found_in(book.contacts, bearers, today, files, root));
  append(all, found_in(book.organisations, bearers, today, files, root));
  sort(all);
  return all;
}

Diagnostics check_text(const std::string& text, const std::string& path, const Book& book,
                       Date today) {
  const auto reading = yaml::read(text);
  auto diagnostics = to_diagnostics(reading.flaws, path);
  if (reading.document) {
    append(diagnostics, check_document(*reading.document, path, book, today));
  }
  sort(diagnostics);
  return diagnostics;
}

}  // namespace nurture::store
