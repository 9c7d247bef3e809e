// A JSON document as its parser tells of it: values that nobody wants are never made, however many
// there are and however deep they lie. (nlohmann's own filter keeps an entry for each level, and
// goes through all that stands in an array for each object in it.)
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace nurture::exchange {

class JsonBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  using Value = nlohmann::json;
  using Keep = Value::parser_callback_t;

  /// `keep`: asked as nlohmann's parser does it.
  explicit JsonBuilder(const Keep& keep) : keep_(keep) {}

  Value take() { return std::move(root_); }
  /// Where it ceased to be JSON.
  std::size_t wrong_at() const { return wrong_at_; }
  /// It holds more values than memory should: that was the end.
  bool too_much() const { return values_ > most_values; }

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t value, const string_t& /*written*/) override {
    return add(value);
  }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return open(Value::object()); }
  bool key(string_t& name) override;
  bool end_object() override { return close(Value::parse_event_t::object_end); }
  bool start_array(std::size_t /*size*/) override { return open(Value::array()); }
  bool end_array() override { return close(Value::parse_event_t::array_end); }
  bool parse_error(std::size_t at, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    wrong_at_ = at;
    return false;
  }

 private:
  /// Sixteen bytes each at least; the largest account that is known here has a tenth.
  static constexpr std::size_t most_values = 4'000'000;

  /// An object or array that isn't closed yet.
  struct Open {
    Value value;
    std::string key;        ///< the last one
    bool key_kept = false;  ///< whether what stands behind it is wanted
  };

  template <typename T>
  bool add(T&& plain);
  bool open(Value empty);
  bool close(Value::parse_event_t end);
  bool wanted_here() const;
  bool put(Value value);

  const Keep& keep_;
  std::vector<Open> open_;
  std::size_t passed_ = 0;  ///< levels below the last open one that nobody wants
  std::size_t values_ = 0, wrong_at_ = 0;
  Value root_;
};

}  // namespace nurture::exchange
