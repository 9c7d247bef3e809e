// Every rule of the files in one list, each with its place.
#include "store/check.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/parallel_for.hpp"
#include "codec/validate.hpp"
#include "store/load.hpp"

namespace nurture::store {
namespace {

using base::Date;
using base::Diagnostics;
using base::Severity;
using model::Book;

/// What loading lets pass with a warning breaks a rule all the same.
void raise(Diagnostics& diagnostics) {
  for (auto& one : diagnostics) {
    one.severity = Severity::error;
  }
}

/// Behind those with a place what is said of a file as a whole: "and 50 more flaws".
void sort(Diagnostics& diagnostics) {
  const auto place = [](const base::Diagnostic& one) {
    return std::tuple(std::string_view(one.path), one.line == 0, one.line, one.column);
  };
  std::ranges::stable_sort(diagnostics, {}, place);
}

Diagnostics placed(const codec::Findings& findings, const yaml::Document& document,
                   const std::string& path) {
  codec::Report report(document, path);
  for (const auto& one : findings) {
    const auto at = report.place(one.where);
    one.severity == Severity::error ? report.error(at, one.message, one.hint)
                                    : report.warning(at, one.message, one.hint);
  }
  return report.take();
}

/// Findings of a file that is read again for their lines; without them where it can't be any more.
Diagnostics placed(const codec::Findings& findings, system::Files& files, const std::string& root,
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

/// What is wrong between these and the others, in several threads.
template <typename T>
Diagnostics found_in(const std::vector<T>& these, const codec::Directory& directory, Date today,
                     system::Files& files, const std::string& root) {
  std::vector<Diagnostics> parts(these.size() / index::files_a_batch + 1);
  base::parallel_for(
      these.size(), index::files_a_batch,
      [&](std::size_t /*worker*/, std::size_t first, std::size_t last) {
        for (std::size_t i = first; i < last; ++i) {
          append(parts[i / index::files_a_batch],
                 placed(findings(these[i], directory, today), files, root, these[i].path));
        }
      });
  Diagnostics all;
  for (auto& part : parts) append(all, std::move(part));
  return all;
}

/// One text: as loading has it, and what is wrong between it and the book.
template <typename T>
Diagnostics check_decoded(codec::Decoded<T> decoded, const yaml::Document& document,
                          const std::string& path, const codec::Directory& directory, Date today) {
  raise(decoded.diagnostics);
  if (decoded.value) {
    append(decoded.diagnostics, placed(findings(*decoded.value, directory, today), document, path));
  }
  return std::move(decoded.diagnostics);
}

Diagnostics check_document(const yaml::Document& document, const std::string& path,
                           const codec::Directory& directory, const model::Settings& settings,
                           Date today) {
  if (path.starts_with("contacts/")) {
    return check_decoded(codec::read_contact(document, path, settings), document, path, directory,
                         today);
  }
  if (path.starts_with("orgs/")) {
    return check_decoded(codec::read_organisation(document, path, settings), document, path,
                         directory, today);
  }
  auto diagnostics = path.starts_with("library/")
                         ? codec::decode_item(document, path).diagnostics
                         : codec::read_settings(document, path).diagnostics;
  raise(diagnostics);
  return diagnostics;
}

}  // namespace

Diagnostics check(system::Files& files, const std::string& root, const Book& book, Date today,
                  std::set<std::string, std::less<>> unknown_timezones) {
  auto all = book.diagnostics;
  raise(all);
  auto bearers = codec::directory(book);
  bearers.unknown_timezones = std::move(unknown_timezones);
  append(all, found_in(book.contacts, bearers, today, files, root));
  append(all, found_in(book.organisations, bearers, today, files, root));
  sort(all);
  return all;
}

codec::Directory directory(const index::Summaries& summaries) {
  codec::Directory all;
  for (const auto& one : summaries.people) {
    const auto names = index::name_views(one.names);
    all.add_contact(one.id, one.path, names.formerly, names.email, names.uid);
  }
  for (const auto& one : summaries.organisations) {
    const auto names = index::name_views(one.names);
    all.add_organisation(one.id, one.path, names.name, names.formerly, names.parent);
  }
  for (const auto& one : summaries.items) all.add_item(one.id);
  for (const auto& path : summaries.unreadable) all.add_unreadable(path);
  all.sort();
  return all;
}

Diagnostics check_text(const std::string& text, const std::string& path,
                       const codec::Directory& directory, const model::Settings& settings,
                       Date today) {
  const auto reading = yaml::read(text);
  auto diagnostics = codec::to_diagnostics(reading.flaws, path);
  if (reading.document) {
    append(diagnostics, check_document(*reading.document, path, directory, settings, today));
  }
  sort(diagnostics);
  return diagnostics;
}

}  // namespace nurture::store
