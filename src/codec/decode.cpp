// Reading a contact, an organisation, a library item, and the records in their lists.
#include <fmt/core.h>
#include <span>

#include "base/ids.hpp"
#include "codec/codec.hpp"
#include "codec/fields.hpp"
#include "model/records.hpp"

namespace nurture::codec {
namespace {

using model::File;
using yaml::Kind;
using yaml::Ref;

/// Into what is as a new one; false (and reported) where it is no map, or one of its required keys
/// is missing or flawed.
template <model::Record T>
bool read_record(Report& report, const Ref& at, T& to);

/// Reads into the members of a record, up to a required key that is flawed.
class RecordReader {
 public:
  explicit RecordReader(Fields& fields) : fields_(fields) {}

  bool complete() const { return complete_; }

  template <typename T>
  void value(std::string_view key, T& to) {
    if (complete_) complete_ = fields_.read(key, to) || !fields_.is_required();
  }
  /// A year.
  void value(std::string_view key, std::optional<int>& to) {
    int year = 0;
    if (complete_ && fields_.read(key, year, 1)) to = year;
  }
  void value(std::string_view key, std::optional<double>& to) {
    if (complete_) fields_.read(key, to);
  }
  void value(std::string_view key, model::NeedStatus& to) {
    std::string status;
    if (complete_ && fields_.read(key, status)) {
      to = model::parse_need_status(status).value_or(to);
    }
  }
  /// The items that could be read, in the order of the file.
  template <model::Record T>
  void value(std::string_view key, std::vector<T>& to) {
    if (!complete_) return;
    const auto items = fields_.items(key);
    to.reserve(items.size());
    for (const auto& item : items) {
      if (!read_record(fields_.report(), item, to.emplace_back())) to.pop_back();
    }
  }
  void word(std::string_view key, const char* /*word*/, bool& to) {
    std::string text;
    if (complete_) to = fields_.read(key, text);
  }

 private:
  Fields& fields_;
  bool complete_ = true;
};

template <typename T>
bool read_keys(Report& report, const Ref& map, std::span<const model::Key> rows, T& to) {
  Fields fields(report, map, rows);
  if (!fields.complete()) return false;
  RecordReader reader(fields);
  each_key(to, reader);
  return reader.complete();
}

template <model::Record T>
bool read_record(Report& report, const Ref& at, T& to) {
  const auto rows = model::keys(model::record_name<T>);
  if (at.kind() == Kind::map) return read_keys(report, at, rows, to);
  report.error(at,
               fmt::format("{} found where a map is expected: write '{}: …' and what else there is",
                           found(at), rows.front().name));
  return false;
}

/// A whole file; no value (and reported) where it is empty, no map, or has no name.
template <typename T>
Decoded<T> decode(const yaml::Document& document, const std::string& path, File file,
                  std::string_view example) {
  Report report(document, path);
  Decoded<T> decoded;
  const auto root = document.root();
  if (root.kind() == Kind::map) {
    T& value = decoded.value.emplace();
    value.id = base::id_of_path(path);
    value.path = path;
    const bool complete = read_keys(report, root, model::keys(file), value);
    if constexpr (requires { value.flawed; }) value.flawed = report.has_errors();
    if (!complete) decoded.value.reset();
  } else {
    report.error(root, root.kind() == Kind::absent
                           ? fmt::format("the file is empty: write '{}'", example)
                           : fmt::format("{} found where a map is expected: write '{}'",
                                         found(root), example));
  }
  decoded.diagnostics = report.take();
  return decoded;
}

template <model::Record T>
std::vector<std::size_t> readable(const yaml::Document& document, const std::vector<Ref>& items) {
  const std::string path;
  Report report(document, path);
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; i < items.size(); ++i) {
    T record;
    const bool kept = items[i].kind() != Kind::absent && read_record(report, items[i], record);
    if (kept) indices.push_back(i);
  }
  return indices;
}

}  // namespace

Decoded<model::Contact> decode_contact(const yaml::Document& document, const std::string& path) {
  return decode<model::Contact>(document, path, File::contact, "name: Ada Lovelace");
}

Decoded<model::Organisation> decode_organisation(const yaml::Document& document,
                                                 const std::string& path) {
  return decode<model::Organisation>(document, path, File::organisation,
                                     "name: Analytical Engines");
}

Decoded<model::LibraryItem> decode_item(const yaml::Document& document, const std::string& path) {
  return decode<model::LibraryItem>(document, path, File::library_item, "title: ERP white paper");
}

std::optional<std::vector<std::size_t>> indices_in_file(const yaml::Document& document,
                                                        std::string_view list) {
  const auto value = document.root().find(list);
  const auto items = value ? value->as_list() : std::vector<Ref>();
  if (list == "interactions") return readable<model::Interaction>(document, items);
  if (list == "follow_ups") return readable<model::FollowUp>(document, items);
  if (list == "needs") return readable<model::Need>(document, items);
  if (list == "dates") return readable<model::Anniversary>(document, items);
  if (list == "past") return readable<model::Past>(document, items);
  return std::nullopt;
}

std::optional<std::size_t> index_in_file(const yaml::Document& document, std::string_view list,
                                         std::size_t n) {
  const auto indices = indices_in_file(document, list);
  return indices && n < indices->size() ? std::optional((*indices)[n]) : std::nullopt;
}

}  // namespace nurture::codec
