// People as a spreadsheet's rows.
#include "exchange/tables/csv_write.hpp"

#include <algorithm>

#include "exchange/tables/cells.hpp"
#include "exchange/tables/formula.hpp"
#include "model/schema.hpp"

namespace nurture::exchange {
namespace {

/// In quotes where it must be.
void append_field(std::string& to, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == text.npos) {
    to += text;
    return;
  }
  to += '"';
  for (const char c : text) {
    if (c == '"') to += '"';
    to += c;
  }
  to += '"';
}

void append_row(std::string& to, const std::vector<std::string>& fields) {
  for (const std::string& field : fields) {
    if (&field != &fields.front()) to += ',';
    append_field(to, field);
  }
  to += "\r\n";
}

}  // namespace

std::string sheet_of(const std::vector<model::Contact>& people, bool raw) {
  std::vector<std::string> header = model::names(model::keys(model::File::contact));
  header.insert(header.begin(), "id");
  std::string sheet;
  append_row(sheet, header);
  for (const model::Contact& person : people) {
    std::vector<std::string> row(header.size());
    row.front() = raw ? person.id : guarded(person.id);
    for (auto& [key, cell] : cells_of(person)) {
      const auto column = std::ranges::find(header, key) - header.begin();
      row[static_cast<std::size_t>(column)] = raw ? std::move(cell) : guarded(cell);
    }
    append_row(sheet, row);
  }
  return sheet;
}

}  // namespace nurture::exchange
