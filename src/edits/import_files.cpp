// The files that an import is made of.
#include "edits/import_files.hpp"

#include <algorithm>

#include "base/paths.hpp"
#include "base/text.hpp"

namespace nurture::edits {
namespace {

using exchange::Kind;
using exchange::Source;

/// What is read of one file; an address book of 100,000 with photographs comes to less.
constexpr std::uint64_t most_import_bytes = std::uint64_t{512} << 20;
/// Folders within folders: an address book has two.
constexpr int deepest = 16;

std::string kind_names() {
  std::vector<std::string> names;
  for (const Kind& one : exchange::kinds()) names.emplace_back(one.name);
  return base::join(names, ", ");
}

[[noreturn]] void refuse_unknown(const Source& source) {
  const std::string shown = source.path == "-" ? "standard input" : "'" + source.path + "'";
  if (source.bytes.empty()) throw base::Error(shown + " is empty");
  if (source.bytes.starts_with("PK\x03\x04"))
    throw base::Error(shown + " is a zip archive",
                      "unpack it first, or hand on one file of it: unzip -p " +
                          base::shell_word(source.path) + " Connections.csv | nurture import -");
  throw base::Error(shown + " is nothing that nurture knows",
                    "what it is, by hand: --as KIND; kinds: " + kind_names());
}

class FileReader {
 public:
  FileReader(cli::Session& session, const Kind* kind, const exchange::ReadOptions& options,
             const std::function<void(int)>& taken)
      : files_(session.machine().files),
        session_(session),
        kind_(kind),
        options_(options),
        taken_(taken) {}

  void read(const std::string& path) {
    if (path == "-")
      return take({path, session_.machine().terminal.read_all(most_import_bytes)}, true);
    const auto real = files_.real_path(path);
    const auto info = files_.info(real.value_or(path));
    if (!info) throw base::Error("'" + path + "' isn't there");
    if (info->kind == system::FileKind::folder) return read_folder(path, 0);
    const Source source{path, files_.read_named(path, most_import_bytes)};
    if (source.bytes.empty() && info->kind == system::FileKind::other)
      throw base::Error("nobody writes into '" + path + "'");
    take(source, true);
  }

  ReadFiles finish() { return std::move(made_); }

 private:
  /// Of a folder what is of a known kind; hidden files and links are nobody's address book.
  void read_folder(const std::string& folder, int depth) {
    for (const system::FolderEntry& entry : files_.list(folder)) {
      if (entry.name.starts_with('.')) continue;
      const std::string path = (folder.ends_with('/') ? folder : folder + "/") + entry.name;
      if (entry.kind == system::FileKind::folder) {
        if (depth < deepest) read_folder(path, depth + 1);
      } else if (entry.kind == system::FileKind::file) {
        read_found(path);
      }
    }
  }

  void read_found(const std::string& path) {
    if (!may_be_known(path)) {
      ++made_.others;
      return;
    }
    try {
      take({path, files_.read(path, most_import_bytes)}, false);
    } catch (const system::FileError& error) {
      ReadFile& one = made_.files.emplace_back();
      one.reading.flaws.push_back({path, 0, 0, error.what(), error.hint(), ""});
    }
  }

  /// By what the name ends in: a folder may hold anything, films too.
  static bool may_be_known(const std::string& path) {
    const std::string name = base::lower(base::name_of(path));
    if (name == "addressbook" || name.find('.') == std::string::npos) return true;
    constexpr std::string_view ends[] = {".vcf", ".vcard", ".ics",   ".csv", ".tsv",      ".org",
                                         ".md",  ".json",  ".jsonl", ".txt", ".markdown", ".xml"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return name.ends_with(end); });
  }

  void take(const Source& source, bool named) {
    const Kind* kind = kind_ != nullptr ? kind_ : exchange::kind_of(source);
    // Who says what the columns are has a spreadsheet.
    if (kind == nullptr && named && !options_.columns.empty()) kind = exchange::find_kind("csv");
    if (kind == nullptr) {
      if (named) refuse_unknown(source);
      ++made_.others;
      return;
    }
    made_.files.push_back({kind, read_as(*kind, source)});
    records_ += static_cast<int>(made_.files.back().reading.people.size() +
                                 made_.files.back().reading.touches.size());
    taken_(records_);
  }

  /// What must be decided first is said of a file.
  exchange::Reading read_as(const Kind& kind, const Source& source) const {
    try {
      return kind.read(source, options_);
    } catch (const base::Error& error) {
      throw base::Error((source.path == "-" ? "standard input" : source.path) + ": " + error.what(),
                        error.hint(), error.exit());
    }
  }

  system::Files& files_;
  cli::Session& session_;
  const Kind* kind_;
  const exchange::ReadOptions& options_;
  const std::function<void(int)>& taken_;
  ReadFiles made_;
  int records_ = 0;
};

}  // namespace

ReadFiles read_files(cli::Session& session, const std::vector<std::string>& paths, const Kind* kind,
                     const exchange::ReadOptions& options, const std::function<void(int)>& taken) {
  FileReader reader(session, kind, options, taken);
  for (const std::string& path : paths) reader.read(path);
  return reader.finish();
}

}  // namespace nurture::edits
