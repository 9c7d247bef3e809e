// Every file of the store into a book.
#include "store/load.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <utility>

#include "store/codec.hpp"
#include "store/copies.hpp"
#include "store/draft.hpp"
#include "store/read_many.hpp"
#include "store/reason.hpp"
#include "store/side_by_side.hpp"
#include "store/validate.hpp"
#include "system/memory.hpp"

namespace nurture::store {
namespace {

using model::Book;
using model::File;

constexpr const char* settings_path = "nurture.yaml";
constexpr std::size_t many = 1000, bytes_a_file = 6000;  // files; and of what is made of one

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// What reading a file came to.
struct Opened {
  std::optional<yaml::Document> document;
  base::Diagnostics diagnostics;
  bool gone = false;  ///< there is no such file
};

Opened open(const std::string& path, const ReadText& read_text) {
  Opened opened;
  try {
    std::string text(read_text());
    auto reading = yaml::read(std::move(text));
    opened.document = std::move(reading.document);
    opened.diagnostics = to_diagnostics(reading.flaws, path);
  } catch (const system::FileError& error) {
    opened.gone = error.code() == ENOENT;
    opened.diagnostics.push_back(cannot_be_read(path, error));
  }
  return opened;
}

/// Keeps what could be decoded; false if nothing could.
template <typename T>
bool keep(Decoded<T> decoded, std::vector<T>& to, base::Diagnostics& diagnostics) {
  append(diagnostics, std::move(decoded.diagnostics));
  if (decoded.value) {
    to.push_back(std::move(*decoded.value));
  }
  return decoded.value.has_value();
}

/// What some of the files came to, in their order.
struct Part {
  std::vector<model::Contact> contacts;
  std::vector<model::Organisation> organisations;
  std::vector<model::LibraryItem> library;
  base::Diagnostics diagnostics;
  std::vector<std::string> unreadable;
};

bool read_entry(const yaml::Document& document, const Entry& entry, const model::Settings& settings,
                Part& part) {
  switch (entry.file) {
    case File::contact:
      return keep(read_contact(document, entry.path, settings), part.contacts, part.diagnostics);
    case File::organisation:
      return keep(read_organisation(document, entry.path, settings), part.organisations,
                  part.diagnostics);
    case File::library_item:
      return keep(decode_item(document, entry.path), part.library, part.diagnostics);
    case File::settings:
      break;
  }
  return false;
}

void load_entry(const Entry& entry, const ReadText& read_text, const model::Settings& settings,
                Part& part) {
  auto opened = open(entry.path, read_text);
  if (opened.gone) {
    return;  // it went while we were reading: somebody forgot or renamed them
  }
  append(part.diagnostics, std::move(opened.diagnostics));
  if (!opened.document || !read_entry(*opened.document, entry, settings, part)) {
    part.unreadable.push_back(entry.path);
  }
}

/// Each lot of files into a part of its own, side by side; then the parts in their order.
void load_entries(system::Files& files, const std::string& root, const std::vector<Entry>& entries,
                  Book& book) {
  std::vector<Part> parts(entries.size() / files_a_lot + 1);
  read_many(
      files, root, entries.size(), [&](std::size_t place) { return entries[place].path; },
      [&](std::size_t place, const ReadText& read_text) {
        load_entry(entries[place], read_text, book.settings, parts[place / files_a_lot]);
      });
  book.contacts.reserve(entries.size());
  for (auto& part : parts) {
    append(book.contacts, std::move(part.contacts));
    append(book.organisations, std::move(part.organisations));
    append(book.library, std::move(part.library));
    append(book.diagnostics, std::move(part.diagnostics));
    append(book.unreadable, std::move(part.unreadable));
  }
}

Identity identity(const model::Contact& one) {
  return {one.id, one.name, one.uid, one.added};
}

Identity identity(const model::Organisation& one) {
  return {one.id, one.name, {}, {}};
}

Identity identity(const model::LibraryItem& one) {
  return {one.id, one.title, {}, one.added};
}

/// Out of the book with what a synchroniser copied.
template <typename T>
void drop_copies(std::vector<T>& all, Book& book) {
  const auto copies = find_copies(
      all.size(), [&](std::size_t place) { return std::string_view(all[place].id); },
      [&](std::size_t place) { return identity(all[place]); });
  for (const auto& [place, of] : copies) {
    const auto& path = all[place].path;
    std::erase_if(book.diagnostics, [&](const auto& one) { return one.path == path; });
    book.diagnostics.push_back(copy_found(path, all[of].path));
    book.unreadable.push_back(path);
  }
  for (auto copy = copies.rbegin(); copy != copies.rend(); ++copy) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(copy->place));
  }
}

/// The files that are listed, of `only` that kind, into a book that has its settings.
void load_files(system::Files& files, const std::string& root, std::optional<model::File> only,
                Book& book) {
  auto listing = list(files, root, {}, only);
  append(book.diagnostics, std::move(listing.diagnostics));
  book.unreadable = std::move(listing.left_out);
  // A book's people stand by id; their names are cheaper to sort than they are.
  std::sort(listing.entries.begin(), listing.entries.end(),
            [](const Entry& a, const Entry& b) { return a.id < b.id; });
  if (listing.entries.size() >= many) {
    system::expect_memory(listing.entries.size() * bytes_a_file);
  }
  load_entries(files, root, listing.entries, book);
  drop_copies(book.contacts, book);
  drop_copies(book.organisations, book);
  drop_copies(book.library, book);
  std::sort(book.unreadable.begin(), book.unreadable.end());
  std::stable_sort(book.diagnostics.begin(), book.diagnostics.end(),
                   [](const auto& a, const auto& b) { return a.path < b.path; });
}

template <typename T>
void hold_against(const model::Settings& settings, const yaml::Document& document,
                  const std::string& path, Decoded<T>& decoded) {
  if (!decoded.value) return;
  Report report(document, path);
  validate(report, *decoded.value, settings);
  decoded.value->flawed = decoded.value->flawed || report.has_errors();
  append(decoded.diagnostics, report.take());
}

}  // namespace

base::Diagnostic cannot_be_read(const std::string& path, const system::FileError& error) {
  return {path, 0, 0, "can't be read: " + reason(error), {}, {}, base::Severity::error};
}

Decoded<model::Contact> read_contact(const yaml::Document& document, const std::string& path,
                                     const model::Settings& settings) {
  auto decoded = decode_contact(document, path);
  hold_against(settings, document, path, decoded);
  return decoded;
}

Decoded<model::Organisation> read_organisation(const yaml::Document& document,
                                               const std::string& path,
                                               const model::Settings& settings) {
  auto decoded = decode_organisation(document, path);
  hold_against(settings, document, path, decoded);
  return decoded;
}

Decoded<model::Settings> read_settings(const yaml::Document& document, const std::string& path) {
  auto decoded = decode_settings(document, path);
  if (decoded.value) {
    Report report(document, path);
    validate(report, *decoded.value);
    append(decoded.diagnostics, report.take());
  }
  return decoded;
}

model::Settings settings_of(std::string text, base::Diagnostics& diagnostics) {
  const auto reading = yaml::read(std::move(text));
  append(diagnostics, to_diagnostics(reading.flaws, settings_path));
  if (!reading.document) return model::default_settings();
  auto decoded = read_settings(*reading.document, settings_path);
  append(diagnostics, std::move(decoded.diagnostics));
  return decoded.value ? std::move(*decoded.value) : model::default_settings();
}

std::string read_settings_text(system::Files& files, const std::string& root) {
  const auto path = root + "/" + settings_path;
  const auto refused = [&](std::string_view why, int code) {
    return system::FileError(fmt::format("cannot read '{}': {}", path, why), code);
  };
  const auto info = files.info(path);
  if (info && info->kind == system::FileKind::link) {
    const auto real = files.real_path(path);
    if (!real) throw refused("it is a link that leads nowhere", ELOOP);
    if (!inside(*real, root)) throw refused("it leads out of the store", ELOOP);
  }
  return files.read(path);
}

model::Settings load_settings(system::Files& files, const std::string& root,
                              base::Diagnostics& diagnostics) {
  try {
    return settings_of(read_settings_text(files, root), diagnostics);
  } catch (const system::FileError& error) {
    if (error.code() != ENOENT) diagnostics.push_back(cannot_be_read(settings_path, error));
    return model::default_settings();
  }
}

Book load(system::Files& files, const std::string& root) {
  Book book;
  book.settings = load_settings(files, root, book.diagnostics);
  load_files(files, root, {}, book);
  return book;
}

Book load_organisations(system::Files& files, const std::string& root,
                        const model::Settings& settings) {
  Book book;
  book.settings = settings;
  load_files(files, root, model::File::organisation, book);
  return book;
}

yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path) {
  std::string text;
  auto opened = open(path, [&] {
    text = path == settings_path ? read_settings_text(files, root) : files.read(root + "/" + path);
    return std::string_view(text);
  });
  if (opened.document) {
    return std::move(*opened.document);
  }
  const auto& first = opened.diagnostics.front();
  const auto where =
      first.line == 0 ? path : fmt::format("{}:{}:{}", path, first.line, first.column);
  throw base::Error(fmt::format("{}: {}", where, first.message), first.hint);
}

}  // namespace nurture::store
