// Every file of the store into a book.
#include "store/load.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/core.h>
#include <functional>
#include <utility>

#include "base/parallel_for.hpp"
#include "codec/codec.hpp"
#include "codec/validate.hpp"
#include "index/copies.hpp"
#include "system/memory.hpp"

namespace nurture::store {
namespace {

using model::Book;
using model::File;

constexpr std::size_t many = 1000, bytes_a_file = 6000;  // files; and of what is made of one

template <typename T>
void append(std::vector<T>& to, std::vector<T>&& from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// A file as it was read.
struct Opened {
  std::optional<yaml::Document> document;
  base::Diagnostics diagnostics;
  bool gone = false;  ///< there is no such file
};

/// Gives a file's text, good until the next; throws FileError.
using ReadText = std::function<std::string_view()>;

Opened open(const std::string& path, const ReadText& read_text) {
  Opened opened;
  try {
    std::string text(read_text());
    auto reading = yaml::read(std::move(text));
    opened.document = std::move(reading.document);
    opened.diagnostics = codec::to_diagnostics(reading.flaws, path);
  } catch (const system::FileError& error) {
    opened.gone = error.code() == ENOENT;
    opened.diagnostics.push_back(index::cannot_be_read(path, error));
  }
  return opened;
}

/// Keeps what could be decoded; false if nothing could.
template <typename T>
bool keep(codec::Decoded<T> decoded, std::vector<T>& to, base::Diagnostics& diagnostics) {
  append(diagnostics, std::move(decoded.diagnostics));
  if (decoded.value) {
    to.push_back(std::move(*decoded.value));
  }
  return decoded.value.has_value();
}

/// What was read of some of the files, in their order.
struct LoadedPart {
  std::vector<model::Contact> contacts;
  std::vector<model::Organisation> organisations;
  std::vector<model::LibraryItem> library;
  base::Diagnostics diagnostics;
  std::vector<std::string> unreadable;
};

bool read_entry(const yaml::Document& document, const index::Entry& entry,
                const model::Settings& settings, LoadedPart& part) {
  switch (entry.file) {
    case File::contact:
      return keep(codec::read_contact(document, entry.path, settings), part.contacts,
                  part.diagnostics);
    case File::organisation:
      return keep(codec::read_organisation(document, entry.path, settings), part.organisations,
                  part.diagnostics);
    case File::library_item:
      return keep(codec::decode_item(document, entry.path), part.library, part.diagnostics);
    case File::settings:
      break;
  }
  return false;
}

void load_entry(const index::Entry& entry, const ReadText& read_text,
                const model::Settings& settings, LoadedPart& part) {
  auto opened = open(entry.path, read_text);
  if (opened.gone) {
    return;  // it went while we were reading: somebody forgot or renamed them
  }
  append(part.diagnostics, std::move(opened.diagnostics));
  if (!opened.document || !read_entry(*opened.document, entry, settings, part)) {
    part.unreadable.push_back(entry.path);
  }
}

/// Each batch of files into a part of its own, in several threads; then the parts in their order.
void load_entries(system::Files& files, const std::string& root,
                  const std::vector<index::Entry>& entries, Book& book) {
  std::vector<LoadedPart> parts(entries.size() / index::files_a_batch + 1);
  base::parallel_for(entries.size(), index::files_a_batch,
                     [&](std::size_t /*worker*/, std::size_t first, std::size_t last) {
                       const auto reader = files.reader(root);
                       for (auto i = first; i < last; ++i) {
                         load_entry(
                             entries[i], [&] { return reader->read(entries[i].path, nullptr); },
                             book.settings, parts[first / index::files_a_batch]);
                       }
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

index::Identity identity(const model::Contact& one) {
  return {one.id, one.name, one.uid, one.added};
}

index::Identity identity(const model::Organisation& one) {
  return {one.id, one.name, {}, {}};
}

index::Identity identity(const model::LibraryItem& one) {
  return {one.id, one.title, {}, one.added};
}

/// Out of the book with what a synchroniser copied.
template <typename T>
void drop_copies(std::vector<T>& all, Book& book) {
  const auto copies = index::find_copies(
      all.size(), [&](std::size_t place) { return std::string_view(all[place].id); },
      [&](std::size_t place) { return identity(all[place]); });
  for (const auto& [place, of] : copies) {
    const auto& path = all[place].path;
    std::erase_if(book.diagnostics, [&](const auto& one) { return one.path == path; });
    book.diagnostics.push_back(index::copy_found(path, all[of].path));
    book.unreadable.push_back(path);
  }
  for (auto copy = copies.rbegin(); copy != copies.rend(); ++copy) {
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(copy->place));
  }
}

/// The files that are listed, of `only` that kind, into a book that has its settings.
void load_files(system::Files& files, const std::string& root, std::optional<model::File> only,
                Book& book) {
  auto listing = index::list(files, root, only);
  append(book.diagnostics, std::move(listing.diagnostics));
  book.unreadable = std::move(listing.left_out);
  // A book's people stand by id; their names are cheaper to sort than they are.
  std::sort(listing.entries.begin(), listing.entries.end(),
            [](const index::Entry& a, const index::Entry& b) { return a.id < b.id; });
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

}  // namespace

Book load(system::Files& files, const std::string& root) {
  Book book;
  book.settings = index::load_settings(files, root, book.diagnostics);
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

Book load_few(system::Files& files, const std::string& root, const index::Summaries& summaries,
              const Few& few) {
  std::vector<index::Entry> entries;
  const auto name = [&](std::vector<std::size_t> places, const auto& those, File file) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const auto place : places) {
      entries.push_back({std::string(those[place].path), std::string(those[place].id), file});
    }
  };
  name(few.people, summaries.people, File::contact);
  name(few.organisations, summaries.organisations, File::organisation);
  name(few.items, summaries.items, File::library_item);
  Book book;
  book.settings = summaries.settings();
  load_entries(files, root, entries, book);
  std::erase_if(book.diagnostics, [&](const auto& one) {
    const auto& unread = book.unreadable;
    return std::find(unread.begin(), unread.end(), one.path) == unread.end();
  });
  return book;
}

yaml::Document load_document(system::Files& files, const std::string& root,
                             const std::string& path) {
  std::string text;
  auto opened = open(path, [&] {
    text = path == index::settings_path ? index::read_settings_text(files, root)
                                        : files.read(root + "/" + path);
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
